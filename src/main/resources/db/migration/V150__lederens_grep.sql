-- De nye tabellene får regelen slik V147 skrev den om for de gamle: endringen i egen kommune foran sakene leseren ser.
create or replace procedure vern_saksinnhold(tabell regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tabell);
    execute format('create policy den_som_ser_saken on %1$s using ((select stafett_bakgrunn()) '
        'or ((select stafett_endrer()) and stafett_egen_kommune(sak)) '
        'or exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v(sak) where v.sak = %1$s.sak))', tabell);
end $$;

-- Det lederen gjør med saker som står fast (ADR 0062). Hva som skjedde, står der det hører til; her står hva som skal til for å gjøre det om, og
-- hvorfor det ikke gikk når hun gjorde det samme med mange på én gang.
create table innsikt_grep (
    id     uuid primary key,
    bunt   uuid        not null,
    sak    uuid        not null references sak,
    grep   text        not null check (grep in ('ny-ansvarlig', 'ny-dato', 'loeft', 'vikar', 'purr', 'utsett')),
    slag   text        not null,
    ting   text,
    foer   text,
    nei    text,
    av     uuid        not null references person,
    tid    timestamptz not null,
    angret timestamptz
);
create index innsikt_grep_bunt on innsikt_grep (bunt);
create index innsikt_grep_sak on innsikt_grep (sak, tid);
create index innsikt_grep_av on innsikt_grep (av);
comment on table innsikt_grep is 'Det en leder har gjort med en sak som står fast: nok til å gjøre det om, og til å si hvordan det gikk.';
comment on column innsikt_grep.id is 'Radens id.';
comment on column innsikt_grep.bunt is 'Det samme for alt som ble gjort i ett.';
comment on column innsikt_grep.sak is 'Saken.';
comment on column innsikt_grep.grep is 'ny-ansvarlig, ny-dato, loeft, vikar, purr eller utsett.';
comment on column innsikt_grep.slag is 'Hva det ble gjort noe med: oppgave, tiltaksperson, tiltaksfrist, pinne, spurt, evaluering, raad, vikariat, utsettelse eller ingenting.';
comment on column innsikt_grep.ting is 'Id-en til det; tom når det ikke kan gjøres om.';
comment on column innsikt_grep.foer is 'Hvordan det var, eller hvilken utgave det ble: id-er, dager og tall, aldri fritekst.';
comment on column innsikt_grep.nei is 'Nøkkelen til setningen som sier hvorfor det ikke gikk; tom når det gikk.';
comment on column innsikt_grep.av is 'Lederen.';
comment on column innsikt_grep.tid is 'Når, i forretningstid.';
comment on column innsikt_grep.angret is 'Når det ble gjort om; tom mens det gjelder.';
call vern_saksinnhold('innsikt_grep');

alter table tiltaksplan add column flyttet_fordi text;
comment on column tiltaksplan.flyttet_fordi is 'Hvorfor lederen flyttet evalueringen til denne dagen; tom når det ikke var hun som gjorde det.';
