" Made from Grammar/keywords.tsv by Grammar/generate.py.
" Language: Gerede
if exists("b:current_syntax")
  finish
endif

syn iskeyword @,48-57,_,192-255
syn keyword geredeKeyword blijft_gelden overeenkomst bevoegdheid gaat_vóór gebeurtenis
syn keyword geredeKeyword ondertekend requirement een_zekere regulation ten_minste tot_en_met
syn keyword geredeKeyword vertrouwen zorgen_dat aanvaardt agreement een_zeker gaat_vóór
syn keyword geredeKeyword opsomming otherwise overrides uiterlijk at_least bepaling currency
syn keyword geredeKeyword gegevens language regeling relation scenario survives tijdzone
syn keyword geredeKeyword verwacht accepts because behalve between eenmaal gebruik project
syn keyword geredeKeyword relatie retract suppose vandaag vereist waarbij wanneer anders before
syn keyword geredeKeyword binnen clause ensure except expect hebben kunnen module moeten onwaar
syn keyword geredeKeyword onward schrap signed tenzij tussen unless verder vóór waarde within
syn keyword geredeKeyword event every false heeft mogen needs omdat onder power regel soort
syn keyword geredeKeyword today trust under until value vanaf where data elke enum from geen
syn keyword geredeKeyword kent kind moet munt must niet once rule says some stel taal that true
syn keyword geredeKeyword vóór waar when zegt zone and can dat did eis elk has kan mag may not
syn keyword geredeKeyword now use at by en in is nl no nu of op or
syn match geredeThing "\<[[:upper:]]\k*"
syn match geredeFunction "\<\(gemiddelde\|afgerond\|average\|maximum\|minimum\|verdeel\|aantal\|count\|round\|share\|max\|min\|som\|sum\)\ze\s*("
syn match geredeNumber "\<\d[0-9_]*\(\.\d[0-9_]*\)*%\="
syn match geredeUnit "\(\d \)\@2<=\<\(working_days\|working_day\|werkdagen\|seconden\|maanden\|minuten\|minutes\|seconde\|seconds\|werkdag\|minute\|minuut\|months\|second\|dagen\|hours\|jaren\|maand\|month\|weeks\|weken\|years\|days\|hour\|jaar\|uren\|week\|year\|dag\|day\|uur\)\>"
syn match geredeDate "\<\d\{4}-\d\d-\d\d\(T[0-9:]*\(Z\|[+-]\d\d:\d\d\)\=\)\="
syn match geredeQuoted "`[^`[:space:]]*`"
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
hi def link geredeEscape SpecialChar
hi def link geredeText String
hi def link geredeComment Comment
hi def link geredeDocumentation SpecialComment

setlocal commentstring=//\ %s
let b:current_syntax = "gerede"
