import Content
import Core
import SiteModel

/// The theme's assets and the content's attachments, byte by byte.
let assetPublisher = Publisher("assets") { edition in
  edition.theme.assets.assets.map { asset in
    Output(
      path: asset.path, inputs: asset.fingerprint, content: .rendered { Diagnosed(asset.bytes) })
  }
    + edition.site.attachments.map { route in
      Output(
        path: route.path, inputs: route.attachment.fingerprint,
        content: .copied(from: route.attachment.path))
    }
}
