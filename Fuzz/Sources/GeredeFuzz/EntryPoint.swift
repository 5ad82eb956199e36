import GeredeFuzzing
import Glibc

/// The target that GEREDE_FUZZ names.
private let target: FuzzTarget = {
  let name = getenv("GEREDE_FUZZ").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
    fatalError("GEREDE_FUZZ has to be one of: \(names)")
  }
  return target
}()

/// What libFuzzer calls with each input; a crash or a broken law ends the process.
@c(LLVMFuzzerTestOneInput)
public func fuzzOne(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  do {
    try target.run(Array(UnsafeBufferPointer(start: data, count: size)))
  } catch {
    fatalError("broken law: \(error.law)")
  }
  return 0
}
