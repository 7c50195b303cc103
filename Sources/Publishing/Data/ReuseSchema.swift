/// The JSON Schema (draft 2020-12) of `hergebruik.json`, format `hergebruik-1`, as published beside it.
package let reuseSchema = #"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "hergebruik.json (hergebruik-1)",
    "description": "Who reuses which practice, as of a day. Unknown members must be ignored.",
    "type": "object",
    "required": [
      "schema",
      "asOf",
      "base",
      "municipalityCount",
      "practices",
      "organisations",
      "adoptions",
      "plans"
    ],
    "properties": {
      "schema": {"const": "hergebruik-1"},
      "asOf": {"$ref": "#/$defs/day"},
      "base": {"type": "string", "format": "uri"},
      "licence": {"type": "string"},
      "sources": {"type": "array", "items": {"type": "string"}},
      "municipalityCount": {
        "description": "Municipalities on that day: the denominator of coverage.",
        "type": "integer",
        "minimum": 0
      },
      "practices": {"type": "array", "items": {"$ref": "#/$defs/practice"}},
      "organisations": {"type": "array", "items": {"$ref": "#/$defs/organisation"}},
      "adoptions": {"type": "array", "items": {"$ref": "#/$defs/adoption"}},
      "plans": {"type": "array", "items": {"$ref": "#/$defs/plan"}}
    },
    "$defs": {
      "day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
      "partialDay": {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
      "source": {
        "type": "object",
        "required": ["title", "url"],
        "properties": {
          "title": {"type": "string"},
          "url": {"type": "string"},
          "date": {"$ref": "#/$defs/partialDay"},
          "consulted": {"$ref": "#/$defs/day"}
        }
      },
      "practice": {
        "type": "object",
        "required": [
          "id",
          "title",
          "summary",
          "status",
          "owner",
          "evidence",
          "hardAdopters",
          "softAdopters",
          "otherAdopters",
          "coverage",
          "reported",
          "lastChange"
        ],
        "properties": {
          "id": {"type": "string"},
          "title": {"type": "string"},
          "summary": {"type": "string"},
          "url": {"type": "string"},
          "sort": {"type": "string"},
          "status": {"enum": ["proef", "in-gebruik", "opgeschaald", "gestopt"]},
          "owner": {"type": "string"},
          "partners": {"type": "array", "items": {"type": "string"}},
          "started": {"$ref": "#/$defs/partialDay"},
          "checked": {"$ref": "#/$defs/day"},
          "products": {"type": "array", "items": {"type": "string"}},
          "themes": {"type": "array", "items": {"type": "string"}},
          "tags": {"type": "array", "items": {"type": "string"}},
          "licence": {"type": "string"},
          "evidence": {
            "type": "object",
            "required": ["level", "reason"],
            "properties": {
              "level": {"type": "integer", "minimum": 0, "maximum": 4},
              "reason": {"type": "string"}
            }
          },
          "hardAdopters": {
            "description": "Municipalities that use it, said by themselves or a public source.",
            "type": "array",
            "items": {"type": "string"}
          },
          "softAdopters": {
            "description": "Municipalities that only the owner names.",
            "type": "array",
            "items": {"type": "string"}
          },
          "otherAdopters": {
            "description": "Users that are no municipality.",
            "type": "array",
            "items": {"type": "string"}
          },
          "coverage": {
            "type": "object",
            "required": ["count", "total"],
            "properties": {
              "count": {"type": "integer", "minimum": 0},
              "total": {"type": "integer", "minimum": 0}
            }
          },
          "reported": {
            "description": "Totals that a source reports without names; in no count.",
            "type": "array",
            "items": {
              "type": "object",
              "required": ["count", "unit", "asOf", "source"],
              "properties": {
                "count": {"type": "integer"},
                "unit": {"enum": ["gemeenten", "deelnemers", "inwoners"]},
                "total": {"type": "integer"},
                "asOf": {"$ref": "#/$defs/partialDay"},
                "source": {"$ref": "#/$defs/source"}
              }
            }
          },
          "basedOn": {"type": "array", "items": {"type": "string"}},
          "lastChange": {"$ref": "#/$defs/day"}
        }
      },
      "organisation": {
        "type": "object",
        "required": ["code", "name", "sort", "example", "uses", "gives"],
        "properties": {
          "code": {"type": "string"},
          "name": {"type": "string"},
          "sort": {"type": "string"},
          "example": {"type": "boolean"},
          "successors": {"type": "array", "items": {"type": "string"}},
          "uses": {"type": "array", "items": {"type": "string"}},
          "gives": {"type": "array", "items": {"type": "string"}}
        }
      },
      "adoption": {
        "type": "object",
        "required": [
          "practice",
          "organisation",
          "carriedBy",
          "status",
          "provenance",
          "confirmed",
          "stale",
          "prevailing",
          "example"
        ],
        "properties": {
          "practice": {"type": "string"},
          "organisation": {"type": "string"},
          "carriedBy": {"type": "array", "items": {"type": "string"}},
          "status": {
            "enum": ["verkent", "besloten", "invoering", "in-gebruik", "gestopt", "afgewezen"]
          },
          "since": {"$ref": "#/$defs/partialDay"},
          "until": {"$ref": "#/$defs/partialDay"},
          "extent": {"enum": ["ongewijzigd", "aangepast", "deels", "geinspireerd"]},
          "provenance": {"enum": ["eigen-opgave", "openbare-bron", "eigenaar-noemt"]},
          "confirmed": {"$ref": "#/$defs/day"},
          "stale": {"type": "boolean"},
          "prevailing": {
            "description": "False for a record that a better one outranks, and for examples.",
            "type": "boolean"
          },
          "example": {"type": "boolean"},
          "source": {"$ref": "#/$defs/source"},
          "reason": {"type": "string"}
        }
      },
      "plan": {
        "type": "object",
        "required": [
          "organisation",
          "id",
          "title",
          "summary",
          "status",
          "changed",
          "expires",
          "example"
        ],
        "properties": {
          "organisation": {"type": "string"},
          "id": {"type": "string"},
          "title": {"type": "string"},
          "summary": {"type": "string"},
          "url": {"type": "string"},
          "status": {"enum": ["idee", "voorgenomen", "inkoop", "bouw", "vervallen", "klaar"]},
          "products": {"type": "array", "items": {"type": "string"}},
          "themes": {"type": "array", "items": {"type": "string"}},
          "tags": {"type": "array", "items": {"type": "string"}},
          "joinBefore": {"$ref": "#/$defs/day"},
          "changed": {"$ref": "#/$defs/day"},
          "expires": {"$ref": "#/$defs/day"},
          "becomes": {"type": "string"},
          "example": {"type": "boolean"}
        }
      }
    }
  }

  """#
