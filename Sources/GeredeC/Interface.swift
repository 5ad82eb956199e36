import Gerede
import Glibc

// The functions of include/gerede.h, where their meaning stands. Each takes and gives plain C values, and
// no error leaves it as a trap: what is wrong stands in the answer.

/// Loads a policy.
@c(gerede_load)
public func load(
  _ request: UnsafePointer<CChar>?,
  _ answer: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> UInt64 {
  let (policy, document) = unsafe Request.loading(text(request))
  if let answer = unsafe answer { unsafe answer.pointee = owned(document) }
  return policy.map { Policies.add($0) } ?? 0
}

/// Puts another policy in the place of one, as a whole.
@c(gerede_replace)
public func replace(_ policy: UInt64, _ request: UnsafePointer<CChar>?) -> UnsafeMutablePointer<
  CChar
>? {
  let (new, document) = unsafe Request.loading(text(request))
  if let new, !Policies.replace(policy, with: new) {
    return unsafe owned(Request.refusal([InterfaceMessages.unknownPolicy()]))
  }
  return unsafe owned(document)
}

/// Decides whether somebody may do something.
@c(gerede_decide)
public func decide(_ policy: UInt64, _ request: UnsafePointer<CChar>?) -> UnsafeMutablePointer<
  CChar
>? {
  unsafe owned(Request.answering(policy, text(request), Request.decide))
}

/// Checks everything.
@c(gerede_check)
public func check(_ policy: UInt64, _ request: UnsafePointer<CChar>?) -> UnsafeMutablePointer<
  CChar
>? {
  unsafe owned(Request.answering(policy, text(request), Request.check))
}

/// Explains why something holds, or what would make it so.
@c(gerede_why)
public func why(_ policy: UInt64, _ request: UnsafePointer<CChar>?) -> UnsafeMutablePointer<CChar>?
{
  unsafe owned(Request.answering(policy, text(request), Request.why))
}

/// Lets go of a policy.
@c(gerede_free)
public func free(_ policy: UInt64) { Policies.remove(policy) }

/// Gives back the memory of an answer.
@c(gerede_free_text)
public func freeText(_ text: UnsafeMutablePointer<CChar>?) { unsafe Glibc.free(text) }

/// The bytes of a text of C, without its end; nil for a null pointer.
private func text(_ pointer: UnsafePointer<CChar>?) -> [UInt8]? {
  guard let pointer = unsafe pointer else { return nil }
  let bytes = unsafe UnsafeRawBufferPointer(start: pointer, count: strlen(pointer))
  return unsafe Array(bytes)
}

/// A document as a text of C that the caller frees.
private func owned(_ document: JSON) -> UnsafeMutablePointer<CChar>? {
  unsafe strdup(document.document)
}
