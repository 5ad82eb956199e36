/// A fixed calculation, the unit of the ratios: sorting two million pseudorandom numbers.
enum Calibration {
  /// Seconds that it takes on this machine now.
  static func median() -> Double {
    var samples: [Double] = []
    for _ in 0..<5 {
      let clock = ContinuousClock()
      let elapsed = clock.measure {
        var random = SplitMix64(state: 1)
        var numbers = (0..<2_000_000).map { _ in random.next() }
        numbers.sort()
        precondition(numbers[0] <= numbers[1])
      }
      samples.append(
        Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18)
    }
    return samples.sorted()[2]
  }
}

/// The generator of Steele, Lea and Flood (2014): the same numbers for the same seed.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to `bound`.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
