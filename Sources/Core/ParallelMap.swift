/// Maps a list over several threads; the result has the order of the list, whatever the number of threads.
///
/// Works in contiguous chunks, about four per job, so that a slow element does not leave the other cores idle.
///
/// - Parameter jobs: how many chunks run at the same time; 1 runs everything in the calling task.
package func parallelMap<Input: Sendable, Value: Sendable>(
  _ inputs: [Input], jobs: Int, _ transform: @escaping @Sendable (Input) -> Value
) async -> [Value] {
  guard jobs > 1, inputs.count > 1 else { return inputs.map(transform) }
  let chunkSize = max(1, (inputs.count + jobs * 4 - 1) / (jobs * 4))
  let starts = Array(stride(from: 0, to: inputs.count, by: chunkSize))
  return await withTaskGroup(of: (Int, [Value]).self) { group in
    var next = 0
    func addTask() {
      guard next < starts.count else { return }
      let index = next
      let chunk = inputs[starts[index]..<min(starts[index] + chunkSize, inputs.count)]
      next += 1
      group.addTask { (index, chunk.map(transform)) }
    }
    for _ in 0..<jobs { addTask() }
    var chunks = [[Value]](repeating: [], count: starts.count)
    while let (index, values) = await group.next() {
      chunks[index] = values
      addTask()
    }
    return chunks.flatMap(\.self)
  }
}
