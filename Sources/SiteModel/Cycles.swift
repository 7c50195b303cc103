import Core

/// The names that lie on a circle of references, each with a number that is the same for all names
/// of one circle.
///
/// Strongly connected components (Tarjan, 1972) of two names or more, and names that name
/// themselves; without recursion, because a chain may be as long as the site is large.
func namesInCycles<Name: Hashable & Comparable>(_ references: [Name: [Name]]) -> [Name: Int] {
  var search = CycleSearch(references: references)
  for name in references.keys.sorted() { search.visit(name) }
  return search.circles
}

private struct CycleSearch<Name: Hashable> {
  let references: [Name: [Name]]
  var circles: [Name: Int] = [:]
  private var order: [Name: Int] = [:]
  private var lowest: [Name: Int] = [:]
  private var open: [Name] = []
  private var isOpen: Set<Name> = []
  private var circleCount = 0

  init(references: [Name: [Name]]) { self.references = references }

  mutating func visit(_ root: Name) {
    guard order[root] == nil else { return }
    var path: [(name: Name, next: Int)] = []
    enter(root, &path)
    while let (name, next) = path.last {
      let targets = references[name] ?? []
      if next < targets.count {
        path[path.count - 1].next += 1
        let target = targets[next]
        if order[target] == nil {
          if references[target] != nil { enter(target, &path) }
        } else if isOpen.contains(target) {
          lowest[name] = min(lowest[name] ?? 0, order[target] ?? 0)
        }
      } else {
        path.removeLast()
        if let parent = path.last?.name {
          lowest[parent] = min(lowest[parent] ?? 0, lowest[name] ?? 0)
        }
        if lowest[name] == order[name] { close(name) }
      }
    }
  }

  private mutating func enter(_ name: Name, _ path: inout [(name: Name, next: Int)]) {
    order[name] = order.count
    lowest[name] = order[name]
    open.append(name)
    isOpen.insert(name)
    path.append((name, 0))
  }

  private mutating func close(_ root: Name) {
    var members: [Name] = []
    while let member = open.popLast() {
      isOpen.remove(member)
      members.append(member)
      if member == root { break }
    }
    let namesItself = references[root]?.contains(root) ?? false
    guard members.count > 1 || namesItself else { return }
    circleCount += 1
    for member in members { circles[member] = circleCount }
  }
}
