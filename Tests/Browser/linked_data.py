"""Reads JSON-LD as RDF, without the network."""

import json

from rdflib import Graph, Namespace
from rdflib.plugins.parsers.jsonld import to_rdf

SCHEMA = Namespace("https://schema.org/")
# What https://schema.org answers as far as our pages use it: its terms, and which of them hold addresses.
SCHEMA_ORG = {
    "@vocab": str(SCHEMA),
    **{name: {"@type": "@id"} for name in ("license", "url", "sameAs", "identifier", "citation", "inDefinedTermSet")},
}


def with_local_context(document):
    """The document with the context that stands at https://schema.org in place of its address; no other may be fetched."""
    contexts = document["@context"]
    contexts = contexts if isinstance(contexts, list) else [contexts]
    assert all(context == "https://schema.org" or isinstance(context, dict) for context in contexts), contexts
    return {**document, "@context": [SCHEMA_ORG if context == "https://schema.org" else context for context in contexts]}


def graph_of(document) -> Graph:
    graph = Graph()
    to_rdf(with_local_context(document), graph)
    return graph


def graph_of_file(path) -> Graph:
    return graph_of(json.loads(path.read_bytes().decode("utf-8", "strict")))
