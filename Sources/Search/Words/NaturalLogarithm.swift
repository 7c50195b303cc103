/// The natural logarithm of a number from 1 on, by the steps of the article `SearchFormat`: the same bits on every machine
/// and in every language, which a library's logarithm does not promise.
func naturalLogarithm(_ number: Double) -> Double {
  var y = number
  var k = 0.0
  while y >= 1.5 {
    y = y / 2
    k += 1
  }
  let z = (y - 1) / (y + 1)
  let w = z * z
  var p = 0.0
  var m = 21.0
  while m >= 1 {
    p = p * w + 1 / m
    m -= 2
  }
  return k * 0.6931471805599453 + 2 * z * p
}
