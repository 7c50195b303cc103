import Content
import Core

func slug(_ text: String) -> Slug { Slug(text)! }

func code(_ text: String) -> OrganisationCode { OrganisationCode(text)! }
