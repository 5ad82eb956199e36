import Gerede

// What the examples in the documentation take for granted.
let policy = "party Acme."
let program = Program(sources: [SourceText(name: "policy.gr", text: policy)])
let now = Instant(secondsSince1970: 1_772_323_200)

func refuse(_ reasons: [Reason] = []) {}
func share() {}
func reply(_ status: Int, _ messages: [Message]) {}
let act = Act("Acme", "host", ["Notify"])
let bytes: [UInt8] = []
