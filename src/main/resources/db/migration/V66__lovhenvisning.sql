-- Paragrafene skifter nummer og navn (domenet §8.4): henvisningene som følger med, er tekst kommunen kan skrive om uten en ny utgave av
-- programmet. Hver gang noen skriver om en, blir det en ny rad; de gamle blir stående.
create table lovhenvisning (
    id      uuid primary key,
    kommune text        not null references kommune,
    noekkel text        not null,
    tekst   text check (length(tekst) between 1 and 500),
    av      uuid        not null references person,
    tid     timestamptz not null
);
create index lovhenvisning_gjelder on lovhenvisning (kommune, noekkel, tid desc);
create index lovhenvisning_av on lovhenvisning (av);
comment on table lovhenvisning is 'Det kommunen har skrevet i stedet for en lovhenvisning som følger med; den nyeste raden for en nøkkel gjelder.';
comment on column lovhenvisning.id is 'Radens id.';
comment on column lovhenvisning.kommune is 'Kommunen.';
comment on column lovhenvisning.noekkel is 'Hvor den står: plan.<type>, eller samtykke.<rad i beslutningstabellen>.';
comment on column lovhenvisning.tekst is 'Teksten fra da av; tom når den som følger med, gjelder igjen.';
comment on column lovhenvisning.av is 'Den som skrev den.';
comment on column lovhenvisning.tid is 'Når.';
revoke update, delete, truncate on lovhenvisning from stafett_app;
