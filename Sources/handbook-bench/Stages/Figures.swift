import Foundation

/// How figures are printed.
enum Figures {
  /// With so many digits after the point, whatever the locale.
  static func decimal(_ value: Double, digits: Int = 2) -> String {
    String(format: "%.\(digits)f", value)
  }
}

extension Duration {
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
