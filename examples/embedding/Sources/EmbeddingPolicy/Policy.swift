/// The policy that this tool checks its transactions against. It could as well be a file.
public let policy = """
  module embedding.policy.

  /// How surely an identity was established.
  enum Assurance: Low < Substantial < High.
  enum Scope: Public, Private.

  kind Transaction {
    key id: Text.
    scope: Scope.
    assurance: Assurance.
    amount: Money.
  }
  relation Transaction is_exempted complete.

  requirement StrongIdentity for every transaction t where t.scope = Private:
    t.assurance >= Substantial
    unless t is_exempted because "registered deviation"
    because "eIDAS art. 8(2)".

  requirement Ceiling for every transaction t: t.amount <= EUR 5_000.
  """
