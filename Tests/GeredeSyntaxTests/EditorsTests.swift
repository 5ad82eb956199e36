import Foundation
import GeredeSyntax
import GeredeText
import Testing

/// Editors colour what the lexer sees, byte for byte.
@Suite struct EditorsTests {
  /// Writes stretches of one colour for each file whose path follows the folder of the lexer.
  private static let pygments = """
    import sys
    sys.path.insert(0, sys.argv[1])
    from pygments.token import Comment, Error, Keyword, Literal, Name, Number, Operator
    from pygments.token import Punctuation, String
    from gerede_lexer import GeredeLexer
    classes = ((Comment, "comment"), (Keyword, "keyword"), (String, "text"),
        (Number, "number"), (Literal.Date, "date"), (Name.Class, "thing"),
        (Name.Builtin.Pseudo, "any"), (Name, "name"), (Operator, "sign"), (Punctuation, "sign"),
        (Error, "error"))
    for path in open(sys.argv[2], encoding="utf-8").read().split("\\n"):
        print("file")
        text = open(path, encoding="utf-8-sig", newline="").read()
        line, column = 1, 1
        for _, token, value in GeredeLexer().get_tokens_unprocessed(text):
            name = next((name for kind, name in classes if token in kind), None)
            for index, part in enumerate(value.split("\\n")):
                if index:
                    line, column = line + 1, 1
                end = column + len(part.encode())
                if name:
                    print(line, column, end, name)
                column = end
    """

  /// The same with a TextMate grammar. A token's innermost scope is its colour.
  private static let textMate = """
    import json, logging, sys
    from textmate_grammar.parsers.base import LanguageParser
    logging.disable(logging.CRITICAL)
    grammar = LanguageParser(json.load(open(sys.argv[1], encoding="utf-8")))
    for path in open(sys.argv[2], encoding="utf-8").read().split("\\n"):
        print("file")
        text = open(path, encoding="utf-8-sig", newline="").read()
        lines = text.split("\\n")
        # The interpreter fails on a file of comments: a line of its own is put after each file.
        for (line, column), content, scopes in grammar.parse_string(text + "\\n_").flatten():
            if line == len(lines):
                continue
            start = len(lines[line][:column].encode()) + 1
            print(line + 1, start, start + len(content.encode()), scopes[-1])
    """

  /// The same with vim's highlighting: a script that asks for the group of every byte.
  private static let vim = """
    set encoding=utf-8 fileencodings=ucs-bom,utf-8 fileformats=unix nomodeline noswapfile
    let &runtimepath = $GR_VIM . ',' . &runtimepath
    filetype on
    syntax on
    let out = []
    for path in readfile($GR_FILES)
      execute 'silent edit! ' . fnameescape(path)
      call add(out, 'file')
      syntax sync fromstart
      for lnum in range(1, line('$'))
        let [start, name] = [1, '']
        for column in range(1, col([lnum, '$']))
          let last = column == col([lnum, '$'])
          let next = last ? '' : synIDattr(synID(lnum, column, 1), 'name')
          if next !=# name
            if !empty(name)
              call add(out, join([lnum, start, column, name]))
            endif
            let [start, name] = [column, next]
          endif
        endfor
      endfor
    endfor
    call writefile(out, $GR_OUT)
    qall!
    """

  /// Expects no difference between the samples' tokens and what `colour` writes about the files
  /// that a list names, one path a line.
  private func expectNoDifference(
    _ classes: [String: String], colour: (_ folder: URL, _ list: URL) throws -> String?
  ) throws {
    try EditorTool.inFolder { folder in
      let samples = try EditorSamples(folder: folder)
      #expect(samples.files.count > 200)
      let list = folder.appending(path: "files")
      try samples.files.map(\.path).joined(separator: "\n")
        .write(to: list, atomically: true, encoding: .utf8)
      let output = try #require(try colour(folder, list))
      let differences = samples.differences(from: output, classes: classes)
      #expect(differences.isEmpty, "\(differences.prefix(20).joined(separator: "\n"))")
    }
  }

  @Test(
    .enabled(if: EditorTool.hasPygments, "Pygments is not installed for GR_PYTHON or python3"))
  func pygmentsSeesTheSameTokens() throws {
    let names = [
      "comment", "keyword", "text", "number", "date", "thing", "any", "name", "sign", "error",
    ]
    try expectNoDifference(Dictionary(uniqueKeysWithValues: zip(names, names))) { _, list in
      let lexer = Samples.root.appending(path: "Editors/pygments").path
      return EditorTool.python(EditorsTests.pygments, [lexer, list.path])
    }
  }

  @Test(
    .enabled(
      if: EditorTool.hasTextMate,
      "textmate-grammar-python is not installed for GR_PYTHON or python3"))
  func textMateSeesTheSameTokens() throws {
    let classes = [
      "comment.line.documentation.gerede": "comment", "comment.line.double-slash.gerede": "comment",
      "keyword.control.gerede": "keyword", "string.quoted.double.gerede": "text",
      "constant.character.escape.gerede": "text", "constant.numeric.gerede": "number",
      "constant.other.date.gerede": "date", "entity.name.type.gerede": "thing",
      "variable.language.any.gerede": "any", "variable.other.gerede": "name",
      "variable.other.quoted.gerede": "name", "support.type.unit.gerede": "name",
      "support.function.gerede": "name", "keyword.operator.gerede": "sign",
      "punctuation.gerede": "sign", "invalid.illegal.gerede": "error",
    ]
    try expectNoDifference(classes) { _, list in
      let grammar = Samples.root.appending(path: "Editors/vscode/syntaxes/gerede.tmLanguage.json")
      return EditorTool.python(EditorsTests.textMate, [grammar.path, list.path])
    }
  }

  @Test(.enabled(if: EditorTool.hasVim, "vim with +syntax is not installed"))
  func vimSeesTheSameTokens() throws {
    let classes = [
      "geredeComment": "comment", "geredeDocumentation": "comment", "geredeKeyword": "keyword",
      "geredeText": "text", "geredeEscape": "text", "geredeNumber": "number",
      "geredeDate": "date", "geredeThing": "thing", "geredeAny": "any", "geredeName": "name",
      "geredeQuoted": "name", "geredeUnit": "name", "geredeFunction": "name",
      "geredeSign": "sign", "geredeWrong": "error",
    ]
    try expectNoDifference(classes) { folder, list in
      let script = folder.appending(path: "colour.vim")
      let output = folder.appending(path: "colours")
      try EditorsTests.vim.write(to: script, atomically: true, encoding: .utf8)
      let environment = [
        "GR_VIM": Samples.root.appending(path: "Editors/vim").path,
        "GR_FILES": list.path, "GR_OUT": output.path,
      ]
      let command = ["vim", "-u", "NONE", "-i", "NONE", "-N", "-es", "-S", script.path]
      guard EditorTool.run(command, environment: environment) != nil else { return nil }
      return try String(contentsOf: output, encoding: .utf8)
    }
  }
}
