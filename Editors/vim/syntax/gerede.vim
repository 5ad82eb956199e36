" Made from Grammar/keywords.tsv by Grammar/generate.py.
" Language: Gerede
if exists("b:current_syntax")
  finish
endif
let s:options = &cpoptions
set cpoptions&vim

" The lines without those that are comments.
function! s:Text(lines) abort
  return join(filter(copy(a:lines), {_, line -> line !~# '^\s*//'}), "\n")
endfunction

" The language that the first sentence states, after the name of a project; empty if none.
function! s:Stated(lines) abort
  let project = '\%(project\>\_[^."]*\%("[^"]*"\)\=\_[^."]*\.\)\='
  return get(matchlist(s:Text(a:lines),
    \ '^\_s*' . project . '\_s*\%(language\|taal\)\_s\+\(nl\|en\)\>'), 1, '')
endfunction

syn iskeyword @,48-57,_,192-255
syn match geredeSign "!=\|<=\|>=\|[=<>+*/.,:?(){}-]"
syn match geredeName "\<[[:upper:][:digit:]_]\@!\k\+"
syn match geredeThing "\<[[:upper:]]\k*"
syn match geredeAny "\<_\>"
syn match geredeWrong "\<_\k\+"

" The language of the file: the one that it states, or the one of its first word, or else the one
" that the project states.
let s:language = s:Stated(getline(1, 200))
if !empty(s:language)
  syn match geredeKeyword "\<\(language\|taal\)\ze\s\+\(nl\|en\)\s*\."
elseif s:Text(getline(1, 200)) =~# '^\_s*\%(blijft_gelden\|overeenkomst\|bevoegdheid\|gaat_vóór\|gebeurtenis\|ondertekend\|een_zekere\|ten_minste\|tot_en_met\|vertrouwen\|zorgen_dat\|aanvaardt\|een_zeker\|gaat_vóór\|opsomming\|uiterlijk\|bepaling\|gegevens\|regeling\|tijdzone\|verwacht\|behalve\|eenmaal\|gebruik\|relatie\|vandaag\|vereist\|waarbij\|wanneer\|anders\|binnen\|hebben\|kunnen\|moeten\|onwaar\|schrap\|tenzij\|tussen\|verder\|vóór\|waarde\|heeft\|mogen\|omdat\|onder\|regel\|soort\|vanaf\|elke\|geen\|kent\|moet\|munt\|niet\|stel\|taal\|vóór\|waar\|zegt\|dat\|eis\|elk\|kan\|mag\|nu\|of\|op\)\>'
  let s:language = 'nl'
else
  let s:project = findfile('project.gr', expand('%:p:h') . ';')
  let s:language = empty(s:project) ? '' : s:Stated(readfile(s:project, '', 200))
endif
if s:language ==# 'nl'
  syn keyword geredeKeyword blijft_gelden overeenkomst bevoegdheid gaat_vóór gebeurtenis
  syn keyword geredeKeyword ondertekend een_zekere ten_minste tot_en_met vertrouwen zorgen_dat
  syn keyword geredeKeyword aanvaardt een_zeker gaat_vóór opsomming uiterlijk bepaling gegevens
  syn keyword geredeKeyword regeling scenario tijdzone verwacht behalve eenmaal gebruik project
  syn keyword geredeKeyword relatie vandaag vereist waarbij wanneer anders binnen hebben kunnen
  syn keyword geredeKeyword module moeten onwaar schrap tenzij tussen verder vóór waarde false
  syn keyword geredeKeyword heeft mogen omdat onder regel soort vanaf elke geen kent moet munt
  syn keyword geredeKeyword niet stel taal true vóór waar zegt dat eis elk kan mag en in is nl
  syn keyword geredeKeyword nu of op
  syn keyword geredeUnit contained werkdagen seconden maanden minuten seconde werkdag minuut
  syn keyword geredeUnit contained dagen jaren maand weken jaar uren week dag uur
  syn match geredeFunction "\<\(gemiddelde\|afgerond\|maximum\|minimum\|verdeel\|aantal\|max\|min\|som\)\ze\s*("
else
  syn keyword geredeKeyword requirement regulation agreement otherwise overrides at_least
  syn keyword geredeKeyword currency language relation scenario survives accepts because between
  syn keyword geredeKeyword project retract suppose before clause ensure except expect module
  syn keyword geredeKeyword onward signed unless within event every false needs power today
  syn keyword geredeKeyword trust under until value where data enum from kind must once rule
  syn keyword geredeKeyword says some that true when zone and can did has may not now use at by
  syn keyword geredeKeyword en in is nl no or
  syn keyword geredeUnit contained working_days working_day minutes seconds minute months second
  syn keyword geredeUnit contained hours month weeks years days hour week year day
  syn match geredeFunction "\<\(average\|count\|round\|share\|max\|min\|sum\)\ze\s*("
endif
syn match geredeNumber "\<\d\+\(_\d\+\)*\(\.\d\+\(_\d\+\)*\)*%\="
  \ nextgroup=geredeUnit skipwhite skipnl
syn match geredeDate "\<\d\{4}-\d\d-\d\d\d\@!\(T\d[0-9:]*\(Z\|[+-][0-9:]*\d\)\=\)\="
syn match geredeQuoted "`[[:upper:][:digit:]_]\@!\k\+`"
syn match geredeEscape contained "\\\(["\\n]\|u{\x\+}\)"
syn region geredeText start=+"+ skip=+\\.+ end=+"\|$+ contains=geredeEscape
syn match geredeComment "//.*$"
syn match geredeDocumentation "///\(/\)\@!.*$"

hi def link geredeKeyword Keyword
hi def link geredeThing Type
hi def link geredeFunction Function
hi def link geredeNumber Number
hi def link geredeUnit Special
hi def link geredeDate Constant
hi def link geredeQuoted Identifier
hi def link geredeAny Special
hi def link geredeWrong Error
hi def link geredeEscape SpecialChar
hi def link geredeText String
hi def link geredeComment Comment
hi def link geredeDocumentation SpecialComment

setlocal commentstring=//\ %s
let b:current_syntax = "gerede"
let &cpoptions = s:options
unlet s:options
