-- Hver rad sier også hvem i hvilken rolle, hvorfor og hvor, og når databasen selv skrev den.
alter table spor
    add column slag     text        not null default 'endring' check (slag in ('endring', 'lesing')),
    add column kommune  text,
    add column rolle    text,
    add column enhet    uuid,
    add column formaal  text        not null default 'saksarbeid',
    add column sted     text,
    add column oppgave  text,
    add column utfall   text        not null default 'gjort' check (utfall in ('gjort', 'vist', 'nektet')),
    add column skjermet boolean     not null default false,
    add column skrevet  timestamptz,
    add column xid      xid8        not null default pg_current_xact_id();
update spor set skrevet = tid, oppgave = fakta ->> 'oppgaveId',
    skjermet = hendelse = 'AkuttStartet' or exists (select 1 from oppgave o where o.id = fakta ->> 'oppgaveId' and o.skjermet);
alter table spor alter column skrevet set not null, alter column skrevet set default clock_timestamp();
create index spor_xid on spor (xid);
create index spor_lest on spor (kommune, tid) where slag = 'lesing';
comment on column spor.slag is 'endring eller lesing.';
comment on column spor.kommune is 'Sakens kommune, ellers personens.';
comment on column spor.rolle is 'Rollen i saken da det skjedde; uten en slik, rollen i enheten eller kommunen; system for bakgrunnsarbeid.';
comment on column spor.enhet is 'Enheten personen arbeidet i. Uten fremmednøkkel: sporet overlever enheten, og ingen rad venter på en annen.';
comment on column spor.formaal is 'saksarbeid, oppfoelging, ledelse, oppgave, kontroll, system, eller ingen når personen ikke hadde noe der å gjøre.';
comment on column spor.sted is 'Hva slags side eller kall det var, for eksempel sak eller oppgave.verktoey; tomt for endringer.';
comment on column spor.oppgave is 'Oppgaven det gjaldt, når det gjaldt én.';
comment on column spor.utfall is 'gjort, vist eller nektet.';
comment on column spor.skjermet is 'Hører til akuttrommet: vises og telles bare for dem som er i rommet.';
comment on column spor.skrevet is 'Databasens egen tid da raden ble skrevet; kan ikke settes av programmet.';
comment on column spor.xid is 'Transaksjonen raden ble skrevet i; forsegleren ser av den hvilke rader som ennå kan komme.';

create table spor_segl (
    nr     bigint      primary key,
    tid    timestamptz not null default clock_timestamp(),
    ledd   bigint      not null,
    antall integer     not null,
    kjede  text        not null check (kjede ~ '^[0-9a-f]{64}$')
);
comment on table spor_segl is 'Ett segl for hver bunke som er lenket. Hvert segl står også i ankeret utenfor databasen.';
comment on column spor_segl.nr is 'Løpenummer uten hull; 0 er kjedens begynnelse.';
comment on column spor_segl.tid is 'Når, i databasens tid.';
comment on column spor_segl.ledd is 'Det siste leddet i bunken.';
comment on column spor_segl.antall is 'Antall ledd i bunken.';
comment on column spor_segl.kjede is 'SHA-256 av hele kjeden til og med det siste leddet.';

create table spor_ledd (
    nr    bigint primary key,
    spor  bigint not null unique,
    kjede text   not null check (kjede ~ '^[0-9a-f]{64}$')
);
comment on table spor_ledd is 'Kjeden: radene i sporet i den rekkefølgen de ble forseglet.';
comment on column spor_ledd.nr is 'Løpenummer uten hull.';
comment on column spor_ledd.spor is 'Raden. Uten fremmednøkkel: den ville låst raden som forsegles.';
comment on column spor_ledd.kjede is 'SHA-256 av forrige ledd og alle kolonnene i raden.';

-- Begynnelsen er tilfeldig, så en kjede ikke kan flyttes fra en annen database. Eldre rader forsegles i første segl.
insert into spor_segl (nr, tid, ledd, antall, kjede)
    values (0, least(clock_timestamp(), (select min(skrevet) from spor)), 0, 0,
            encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex'));

create function spor_er_bare_tillegg() returns trigger language plpgsql as $$
begin
    raise exception 'Sporet er bare tillegg: % på % er ikke lov.', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger spor_bare_tillegg before update or delete or truncate on spor
    for each statement execute function spor_er_bare_tillegg();
create trigger spor_ledd_bare_tillegg before update or delete or truncate on spor_ledd
    for each statement execute function spor_er_bare_tillegg();
create trigger spor_segl_bare_tillegg before update or delete or truncate on spor_segl
    for each statement execute function spor_er_bare_tillegg();

-- id, skrevet og xid setter databasen selv.
revoke all on spor, spor_ledd, spor_segl from stafett_app;
grant select, insert (tid, person, sak, hendelse, fakta, slag, kommune, rolle, enhet, formaal, sted, oppgave, utfall, skjermet)
    on spor to stafett_app;
grant select, insert on spor_ledd to stafett_app;
grant select, insert (nr, ledd, antall, kjede) on spor_segl to stafett_app;
