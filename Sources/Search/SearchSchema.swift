/// The JSON Schema (draft 2020-12) of `search.json`, format `zoek-1`, as published beside it.
package let searchSchema = """
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "search.json (zoek-1)",
    "description": "Pages of a handbook with their words. Unknown members must be ignored.",
    "type": "object",
    "required": ["schema", "language", "base", "pageCount", "textLevel", "facets"],
    "oneOf": [{"required": ["pages"]}, {"required": ["parts"]}],
    "properties": {
      "schema": {"const": "zoek-1"},
      "language": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"},
      "base": {"description": "Address to which every url is relative.", "type": "string", "format": "uri"},
      "licence": {"description": "SPDX id of the texts.", "type": "string"},
      "pageCount": {"type": "integer", "minimum": 0},
      "textLevel": {"enum": ["full", "summary", "none"]},
      "facets": {"type": "array", "items": {"$ref": "#/$defs/facet"}},
      "pages": {"type": "array", "items": {"$ref": "#/$defs/page"}},
      "parts": {"type": "array", "items": {"$ref": "#/$defs/part"}}
    },
    "$defs": {
      "facet": {
        "type": "object",
        "required": ["key", "label", "multiple", "values"],
        "properties": {
          "key": {"type": "string"},
          "label": {"type": "string"},
          "multiple": {"type": "boolean"},
          "values": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["id", "label", "count"],
              "properties": {
                "id": {"type": "string"},
                "label": {"type": "string"},
                "count": {"type": "integer", "minimum": 1}
              }
            }
          }
        }
      },
      "page": {
        "type": "object",
        "required": ["id", "url", "title", "type", "facets", "sections"],
        "properties": {
          "id": {"type": "integer", "minimum": 0},
          "url": {"type": "string", "not": {"pattern": "^/"}},
          "title": {"type": "string", "minLength": 1},
          "summary": {"type": "string"},
          "type": {"type": "string"},
          "updated": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
          "facets": {
            "type": "object",
            "additionalProperties": {"type": "array", "items": {"type": "string"}, "minItems": 1}
          },
          "synonyms": {"type": "array", "items": {"type": "string"}},
          "sections": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["anchor", "level", "heading", "text"],
              "properties": {
                "anchor": {"type": "string"},
                "level": {"type": "integer", "minimum": 1, "maximum": 6},
                "heading": {"type": "string"},
                "text": {"type": "string"}
              }
            }
          }
        }
      },
      "part": {
        "type": "object",
        "required": ["url", "from", "count", "bytes", "sha256"],
        "properties": {
          "url": {"type": "string"},
          "from": {"type": "integer", "minimum": 0},
          "count": {"type": "integer", "minimum": 1},
          "bytes": {"type": "integer", "minimum": 1},
          "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}
        }
      }
    }
  }

  """
