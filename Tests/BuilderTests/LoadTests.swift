import Builder
import Content
import Core
import Foundation
import TestSupport
import Testing

@Suite("Reading a handbook")
struct LoadTests {
  private let folder = TemporaryFolder(inMemory: true)

  init() {
    folder.write("titel: x\n", to: "content/site.yaml")
    folder.makeFolder("templates")
  }

  @Test("Every file is read, by its place and in the order of the paths")
  func everything() async throws {
    folder.write("a", to: "content/praktijken/a.md")
    folder.write("a", to: "content/praktijken-oud/a.md")
    folder.write("trefwoorden: []", to: "content/trefwoorden.yaml")
    folder.write("code\n", to: "content/register/organisaties.csv")
    folder.write("x,y\n", to: "content/praktijken/cijfers.csv")
    folder.write(SampleFile.png(width: 30, height: 20), to: "content/praktijken/a.png")
    folder.write("<p>", to: "templates/pages/home.html")
    folder.write("{}", to: "templates/strings/nl.json")
    folder.write("p{}", to: "templates/assets/css/stijl.css")
    let sources = try await load()
    #expect(sources.diagnostics.isEmpty)
    let value = sources.value
    #expect(
      value.settings.map(\.path.description) == [
        "content/register/organisaties.csv", "content/site.yaml", "content/trefwoorden.yaml",
      ])
    #expect(
      value.content.map(\.path.description) == [
        "content/praktijken-oud/a.md", "content/praktijken/a.md",
      ])
    #expect(
      value.attachments.map(\.path.description) == [
        "content/praktijken/a.png", "content/praktijken/cijfers.csv",
      ])
    #expect(value.attachments.first?.imageSize?.width == 30)
    #expect(value.theme.map(\.path.name) == ["home.html", "nl.json"])
    #expect(value.assets.map(\.path.name) == ["stijl.css"])
  }

  @Test("The number of jobs changes nothing")
  func jobs() async throws {
    for number in 0..<300 {
      folder.write("tekst \(number)", to: "content/praktijken/p\(number).md")
      folder.write("tekst \(number)", to: "content/organisaties/o\(number)/index.md")
    }
    let one = try await load(jobs: 1)
    let many = try await load(jobs: 7)
    #expect(one.value.content == many.value.content)
    #expect(one.value.content.count == 600)
  }

  @Test("Symbolic links are errors, wherever they lead, and are not followed")
  func symbolicLinks() async throws {
    let outside = TemporaryFolder(inMemory: true)
    outside.write("geheim", to: "geheim.md")
    folder.link("content/bestand.md", to: outside.path("geheim.md"))
    folder.link("content/map", to: outside.path)
    folder.link("content/boven", to: "..")
    folder.link("content/zelf", to: "zelf")
    folder.link("content/nergens.md", to: "bestaat-niet.md")
    folder.link("templates/stijl.css", to: "/etc/passwd")
    let sources = try await load()
    #expect(sources.diagnostics.map(\.code) == Array(repeating: .symbolicLink, count: 6))
    #expect(sources.diagnostics.allSatisfy { $0.severity == .error })
    #expect(sources.value.content.isEmpty)
  }

  @Test("A content folder that is itself a symbolic link is refused")
  func linkedContent() async throws {
    folder.move("content", to: "elders")
    folder.link("content", to: "elders")
    let sources = try await load()
    #expect(sources.diagnostics.map(\.code).contains(.symbolicLink))
    #expect(sources.value.settings.isEmpty)
  }

  @Test("A pipe is an error and does not hold up the build", .timeLimit(.minutes(1)))
  func pipe() async throws {
    folder.makePipe("content/pijp.md")
    let sources = try await load()
    #expect(sources.diagnostics.map(\.code) == [.specialFile])
  }

  @Test("A file that is swapped for a link or a pipe after it was listed is not opened")
  func swapped() async throws {
    folder.write("geheim", to: "elders.txt")
    let folder = folder
    for swap in ["link", "pipe", "file"] {
      if folder.exists("content/a.md") { folder.remove("content/a.md") }
      folder.write("tekst", to: "content/a.md")
      var disk = FileSystem.disk
      disk.open = { (place, opening) throws(SystemError) in
        if place.name == "a.md" {
          folder.remove("content/a.md")
          switch swap {
          case "link": folder.link("content/a.md", to: "../elders.txt")
          case "pipe": folder.makePipe("content/a.md")
          default: folder.write("ander", to: "content/a.md")
          }
        }
        return try FileSystem.disk.open(place, opening)
      }
      let swapping = disk
      let failure = await #expect(throws: BuildFailure.self, "\(swap)") {
        try await load(on: swapping)
      }
      #expect(failure?.kind == .changedDuringBuild, "\(swap)")
      #expect(failure?.path == folder.path("content/a.md"), "\(swap)")
    }
  }

  @Test("A file that is added, removed or written while others are read stops the build")
  func changed() async throws {
    folder.write("tekst", to: "content/a.md")
    folder.write("tekst", to: "content/0.md")
    let folder = folder
    for change in ["add", "remove", "write"] {
      // Once the first file is read.
      let disk = FileSystem.disk.doing(atFirst: .read) {
        switch change {
        case "add": folder.write("erbij", to: "content/b.md")
        case "remove": folder.remove("content/a.md")
        default: folder.write("TEKST", to: "content/a.md")
        }
      }
      let failure = await #expect(throws: BuildFailure.self, "\(change)") {
        try await load(jobs: 1, on: disk)
      }
      #expect(failure?.kind == .changedDuringBuild, "\(change)")
      folder.write("tekst", to: "content/a.md")
    }
  }

  @Test("Bytes that are no text are named with their line")
  func invalidText() async throws {
    folder.write(Array("een\ntwee ".utf8) + [0xE9, 0x0A], to: "content/a.md")
    folder.write(Array("een\0".utf8), to: "content/b.md")
    folder.write([0xFF, 0xFE, 0x61, 0x00], to: "content/c.csv")
    let sources = try await load()
    #expect(sources.diagnostics.map(\.code) == Array(repeating: .invalidText, count: 3))
    #expect(sources.diagnostics.first?.message.dutch.contains("regel 2") == true)
    #expect(sources.diagnostics.first?.location?.range.start == 9)
    #expect(sources.value.content.isEmpty)
  }

  @Test(
    "Files that could run a program, or that readers cannot open, are refused with a remedy",
    arguments: [
      "a.html", "a.HTM", "a.svg", "a.svgz", "a.xml", "a.js", "a.shtml", "a.swf", "a.docm", "a.heic",
      "a.doc", "a.markdown", "site.yml", "LICENSE", "a.unknown", "trefwoorden.yaml/a.yaml",
    ])
  func refused(name: String) async throws {
    folder.write("x", to: "content/praktijken/" + name)
    let sources = try await load()
    #expect(sources.diagnostics.map(\.code) == [.fileKindRefused])
    #expect(sources.diagnostics.first?.severity == .error)
    #expect(sources.diagnostics.first?.hint != nil)
    #expect(sources.value.attachments.isEmpty)
  }

  @Test("In pages from elsewhere a refused file is a notice, but a symbolic link an error")
  func foreignFolder() async throws {
    folder.write("x", to: "content/paginas/boek/schets.svg")
    folder.link("content/paginas/boek/koppeling.md", to: "/etc/passwd")
    let sources = try await load()
    #expect(sources.diagnostics.map(\.code) == [.symbolicLink, .fileKindRefused])
    #expect(sources.diagnostics.map(\.severity) == [.error, .notice])
  }

  @Test("Hidden files, backups and by-products are passed over, each with a notice")
  func skipped() async throws {
    let names = [
      ".DS_Store", ".env", ".git/HEAD", "a.md~", ".a.md.swp", "#a.md#", "Thumbs.db", "~$a.docx",
      "a.md.bak", "_concept.md", "__MACOSX/a.png", "desktop.ini",
    ]
    for name in names { folder.write("x", to: "content/praktijken/" + name) }
    let sources = try await load()
    #expect(sources.diagnostics.map(\.code) == Array(repeating: .fileSkipped, count: names.count))
    #expect(sources.diagnostics.allSatisfy { $0.severity == .notice })
    #expect(sources.value.content.isEmpty)
    #expect(sources.value.attachments.isEmpty)
  }

  @Test("A file that is too large is not read")
  func tooLarge() async throws {
    var limits = Limits()
    limits.markdownBytes = 10
    limits.attachmentBytes = 2000
    folder.write("kort genoeg", to: "content/a.md")
    // A file of a thousand million bytes that takes no room.
    folder.write("%PDF-", to: "content/b.pdf")
    let handle = try #require(FileHandle(forWritingAtPath: folder.path("content/b.pdf")))
    try handle.truncate(atOffset: 1_000_000_000)
    let sources = try await load(limits: limits)
    #expect(sources.diagnostics.map(\.code) == [.fileTooLarge, .fileTooLarge])
    #expect(sources.diagnostics.last?.message.dutch.hasPrefix("953,6 MB groot") == true)
    #expect(sources.value.attachments.isEmpty)
  }

  @Test("Pictures that are not what they say, too large, broken or that tell a place")
  func pictures() async throws {
    folder.write("<html>", to: "content/a.png")
    folder.write(SampleFile.png(width: 60_000, height: 60_000), to: "content/b.png")
    folder.write(Array(SampleFile.png(width: 6, height: 6).prefix(18)), to: "content/c.png")
    let exif = SampleFile.exif(isLittleEndian: true, withPosition: true)
    let photo = SampleFile.jpeg(width: 9, height: 9, exif: Array("Exif\0\0".utf8) + exif)
    folder.write(photo, to: "content/d.jpg")
    let sources = try await load()
    #expect(
      sources.diagnostics.map(\.code) == [
        .fileKindMismatch, .imageTooLarge, .fileKindMismatch, .photoLocation,
      ])
    #expect(sources.value.attachments.map(\.path.name) == ["d.jpg"])
  }

  @Test("Names that could deceive a reader or a terminal are errors, and shown without harm")
  func names() async throws {
    folder.write("x", to: "content/a\u{1B}[31m.md")
    folder.write("x", to: "content/b\u{202E}dm.exe.md")
    folder.write("x", to: "content/c\n.md")
    let sources = try await load()
    #expect(sources.diagnostics.map(\.code) == Array(repeating: .invalidFileName, count: 3))
    for diagnostic in sources.diagnostics {
      let text = diagnostic.message.dutch.unicodeScalars
      #expect(!text.contains { $0.properties.generalCategory == .control })
      #expect(diagnostic.message.dutch.contains("\\u{"))
    }
  }

  @Test("Two files whose names differ only in how a letter is encoded are an error")
  func twins() async throws {
    folder.write("x", to: "content/caf\u{E9}.md")
    folder.write("x", to: "content/cafe\u{301}.md")
    let sources = try await load()
    #expect(sources.diagnostics.map(\.code) == [.invalidFileName])
    #expect(sources.value.content.count == 1)
  }

  @Test("Folders without end are an error")
  func deep() async throws {
    folder.write("x", to: "content/" + String(repeating: "a/", count: 40) + "a.md")
    let sources = try await load()
    #expect(sources.diagnostics.map(\.code) == [.folderTooDeep])
  }

  @Test("An empty folder is told how a handbook begins")
  func nothing() async throws {
    folder.remove("content")
    folder.remove("templates")
    let sources = try await load()
    #expect(sources.diagnostics.map(\.code) == [.missingContent, .missingTemplates])
    #expect(sources.diagnostics.first?.hint?.dutch.contains("handbook init") == true)
  }

  @Test("A handbook without settings is told so")
  func noSettings() async throws {
    folder.remove("content/site.yaml")
    let sources = try await load()
    #expect(sources.diagnostics.map(\.code) == [.missingSettings])
    #expect(sources.diagnostics.first?.hint?.dutch.contains("handbook init") == true)
  }

  @Test("More pages or bytes than a site may have are an error")
  func siteLimits() async throws {
    var limits = Limits()
    limits.pages = 1
    limits.siteBytes = 5
    folder.write("x", to: "content/a.md")
    folder.write("x", to: "content/b.md")
    folder.write("1234", to: "content/a.txt")
    folder.write("1234", to: "content/b.txt")
    let sources = try await load(limits: limits)
    #expect(sources.diagnostics.map(\.code) == [.tooManyFiles, .siteTooLarge])
  }

  @Test("A disk that fails at any call is a failure with a path, and never a missing page")
  func failingDisk() async throws {
    folder.write("a", to: "content/praktijken/a.md")
    folder.write("<p>", to: "templates/pages/home.html")
    let whole = try await load().value
    let counter = CallCounter()
    _ = try await load(on: .disk.counting(counter))
    for number in 1...counter.value {
      for error: Int32 in [5, 13, 24] {
        do {
          let sources = try await load(on: .disk.interfering(.error(error), atCall: number))
          // Only closing what was read can fail without harm.
          #expect(sources.value.content == whole.content)
          #expect(sources.value.theme == whole.theme)
          #expect(sources.diagnostics.isEmpty)
        } catch {
          let failure = try #require(error as? BuildFailure)
          #expect(failure.path.hasPrefix(folder.path))
          #expect(!failure.isWrongUsage)
        }
      }
    }
  }

  private func load(
    limits: Limits = Limits(), jobs: Int = 2, on fileSystem: FileSystem = .disk
  ) async throws -> Diagnosed<Sources> {
    let project = try Project(
      root: folder.path,
      surroundings: Project.Surroundings(workingFolder: folder.path, home: nil))
    return try await Builder.load(project, limits: limits, jobs: jobs, on: fileSystem)
  }
}
