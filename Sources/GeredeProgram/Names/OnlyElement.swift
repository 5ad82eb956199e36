/// A list with one element.
extension Array {
  /// The element, if there is just one.
  var only: Element? { count == 1 ? self[0] : nil }
}
