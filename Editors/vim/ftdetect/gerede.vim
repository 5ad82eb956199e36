" Made from Grammar/keywords.tsv by Grammar/generate.py.
autocmd BufRead,BufNewFile *.gr setfiletype gerede
