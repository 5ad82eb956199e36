// What an embedder gets with `import Gerede`: messages, places and languages, data files, findings
// and answers, and the reports that print them. The other stages stay behind the façade.
@_exported public import GeredeData
@_exported public import GeredeFindings
@_exported public import GeredeReports
@_exported public import GeredeText
