import Content
import Core
import Foundation
import Testing

@Suite("JSON Schemas")
struct SchemaNameTests {
  private func object(_ name: SchemaName) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(jsonSchema(for: name).utf8))
    return try #require(json as? [String: Any])
  }

  @Test(
    "Every schema is JSON, says its dialect and closes its properties",
    arguments: SchemaName.allCases)
  func form(_ name: SchemaName) throws {
    let schema = try object(name)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["additionalProperties"] as? Bool == false)
    let properties = try #require(schema["properties"] as? [String: Any])
    for case (let key, let value as [String: Any]) in properties {
      #expect(value["description"] as? String != "", "\(key) is not described")
      #expect(value["$comment"] as? String != "", "\(key) is not described in English")
    }
    #expect(jsonSchema(for: name) == jsonSchema(for: name))
  }

  @Test(
    "A schema knows exactly the keys that the parser reads",
    arguments: zip(
      [SchemaName.practice, .adoption, .plan, .round, .organisation, .term, .reaction, .article],
      Sample.full))
  func keys(_ name: SchemaName, _ sample: Sample) throws {
    let properties = try #require(try object(name)["properties"] as? [String: Any])
    #expect(properties.keys.sorted() == sample.keys.sorted())
  }

  @Test(
    "The required keys of a schema are those without which the parser complains",
    arguments: zip(
      [SchemaName.practice, .adoption, .plan, .round, .term, .reaction, .article],
      [
        Sample.smallPractice, .smallAdoption, .smallPlan, .smallRound, .smallTerm, .smallReaction,
        .smallArticle,
      ]))
  func required(_ name: SchemaName, _ sample: Sample) throws {
    let required = try #require(try object(name)["required"] as? [String])
    // Product or theme: one of both, which a list of required keys cannot say.
    #expect(required.sorted() == sample.keys.filter { $0 != "thema" }.sorted())
  }
}
