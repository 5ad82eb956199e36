public import GeredeText

/// A sentence of a file.
public enum Sentence: Sendable {
  case language(LanguageSyntax)
  case module(ModuleSyntax)
  case use(UseSyntax)
  case project(ProjectSyntax)
  case zone(ZoneSyntax)
  case currency(CurrencySyntax)
  case kind(KindSyntax)
  case enumeration(EnumerationSyntax)
  case relation(RelationSyntax)
  case event(EventSyntax)
  case value(ValueSyntax)
  case exception(ExceptionSyntax)
  case entity(EntitySyntax)
  case fact(FactSyntax)
  case rule(RuleSyntax)
  case requirement(RequirementSyntax)
  case data(DataSyntax)
  case agreement(AgreementSyntax)
  case regulation(RegulationSyntax)
  case override(OverrideSyntax)
  case trust(TrustSyntax)
  case scenario(ScenarioSyntax)
  case query(QuerySyntax)
  /// `suppose S.`
  case suppose(FactSyntax)
  case retract(RetractSyntax)
  case moment(MomentSyntax)
  /// A sentence that could not be parsed; there is a message about it.
  case broken(TokenRange)

  /// Its tokens, from its first word to its full stop or closing brace.
  public var tokens: TokenRange {
    switch self {
    case .language(let node): node.tokens
    case .module(let node): node.tokens
    case .use(let node): node.tokens
    case .project(let node): node.tokens
    case .zone(let node): node.tokens
    case .currency(let node): node.tokens
    case .kind(let node): node.tokens
    case .enumeration(let node): node.tokens
    case .relation(let node): node.tokens
    case .event(let node): node.tokens
    case .value(let node): node.tokens
    case .exception(let node): node.tokens
    case .entity(let node): node.tokens
    case .fact(let node), .suppose(let node): node.tokens
    case .rule(let node): node.tokens
    case .requirement(let node): node.tokens
    case .data(let node): node.tokens
    case .agreement(let node): node.tokens
    case .regulation(let node): node.tokens
    case .override(let node): node.tokens
    case .trust(let node): node.tokens
    case .scenario(let node): node.tokens
    case .query(let node): node.tokens
    case .retract(let node): node.tokens
    case .moment(let node): node.tokens
    case .broken(let tokens): tokens
    }
  }
}

/// `language nl.`
public struct LanguageSyntax: Sendable {
  public let language: Language
  public let tokens: TokenRange
}

/// `module examples.notifications.`
public struct ModuleSyntax: Sendable {
  /// The text of the `///` lines before it, without the slashes.
  public let documentation: String?
  public let name: ModuleNameSyntax
  public let tokens: TokenRange
}

/// `use std.eidas as eidas.`
public struct UseSyntax: Sendable {
  public let name: ModuleNameSyntax
  public let alias: NameSyntax?
  public let tokens: TokenRange
}

/// `project Notifications "Shared notifications".`
public struct ProjectSyntax: Sendable {
  public let documentation: String?
  public let name: NameSyntax
  public let label: TextSyntax?
  public let tokens: TokenRange
}

/// `zone "Europe/Amsterdam".`
public struct ZoneSyntax: Sendable {
  public let name: TextSyntax
  public let tokens: TokenRange
}

/// `currency EUR.`
public struct CurrencySyntax: Sendable {
  public let code: NameSyntax
  public let tokens: TokenRange
}
