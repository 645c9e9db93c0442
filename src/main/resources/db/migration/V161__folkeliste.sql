-- En liste over folk og roller som er lest inn, og det som ville skjedd. Ingenting er endret før hun som leste den inn, sier ja (ADR 0069).
create table folkeliste (
    id       uuid primary key,
    kommune  text        not null references kommune,
    av       uuid        not null references person,
    lest     timestamptz not null,
    innhold  text        not null check (length(innhold) <= 1048576),
    ta_bort  boolean     not null,
    plan     jsonb       not null,
    avtrykk  text        not null
);
create index folkeliste_kommune on folkeliste (kommune);
create index folkeliste_av on folkeliste (av, lest);
comment on table folkeliste is 'Lister over folk som er lest inn og venter på et ja fra den som leste dem inn. Slettes når de er brukt, forkastet eller et døgn gamle.';
comment on column folkeliste.id is 'Listas id.';
comment on column folkeliste.kommune is 'Kommunen.';
comment on column folkeliste.av is 'Den som leste den inn; bare hun ser den.';
comment on column folkeliste.lest is 'Når, i forretningstid.';
comment on column folkeliste.innhold is 'Fila, som tekst.';
comment on column folkeliste.ta_bort is 'Om de som ikke står i lista, skal miste rollen i enhetene som står der.';
comment on column folkeliste.plan is 'Det som ville skjedd med hver rad, slik hun så det.';
comment on column folkeliste.avtrykk is 'SHA-256 av planen: blir det en annen når hun sier ja, må hun se den på nytt.';
alter table folkeliste enable row level security;
create policy den_som_leste_inn on folkeliste using ((select stafett_bakgrunn()) or av = (select stafett_person()));
