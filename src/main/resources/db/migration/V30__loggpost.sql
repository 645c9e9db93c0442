-- Stafettloggen: det folk skriver i saken, og det saken selv forteller (domenet §6).
create table loggpost (
    id              uuid primary key,
    sak             uuid        not null references sak,
    slag            text        not null check (slag in ('referat', 'notat', 'lysglimt', 'dokument', 'tiltak', 'evaluering',
                                                         'overlevering', 'nivaaendring', 'flyttet')),
    dato            date        not null,
    tekst           text        not null default '',
    fakta           jsonb       not null default '{}',
    svar            uuid references svar,
    synlig_foresatt boolean     not null default false,
    forfatter       uuid references person,
    skrevet         timestamptz not null,
    versjon         integer     not null default 1,
    rettet          timestamptz,
    flyttet_hit     timestamptz,
    flyttet_av      uuid references person,
    check (slag <> 'lysglimt' or length(tekst) <= 500)
);
create index loggpost_sak on loggpost (sak, skrevet desc, id desc);
create index loggpost_svar on loggpost (svar);
create index loggpost_forfatter on loggpost (forfatter);
create index loggpost_flyttet_av on loggpost (flyttet_av);
comment on table loggpost is 'Innleggene i stafettloggen, ett for hver ting som er skrevet eller har skjedd.';
comment on column loggpost.id is 'Innleggets id; følger det når det flyttes.';
comment on column loggpost.sak is 'Saken det står i nå.';
comment on column loggpost.slag is 'Hva slags innlegg. De fire første skrives av folk; flyttet er merket som blir igjen der noe ble flyttet bort.';
comment on column loggpost.dato is 'Dagen det gjelder, norsk tid.';
comment on column loggpost.tekst is 'Det som er skrevet; tomt når innlegget bare forteller hva som skjedde.';
comment on column loggpost.fakta is 'Id-er og tall bak det som skjedde: nivåer, hvem pinnen gikk fra og til. Aldri navn eller fritekst.';
comment on column loggpost.svar is 'Skjemaet innlegget kommer fra; tom når det er skrevet rett i loggen.';
comment on column loggpost.synlig_foresatt is 'Om foresatte skal kunne lese det. Ikke delt når ingenting er sagt.';
comment on column loggpost.forfatter is 'Den som skrev, eller som gjorde det som skjedde; tom når løsningen gjorde det selv.';
comment on column loggpost.skrevet is 'Når, i forretningstid.';
comment on column loggpost.versjon is 'Øker for hver retting; de eldre står i loggversjon.';
comment on column loggpost.rettet is 'Når det sist ble rettet; tom når det står som det ble skrevet.';
comment on column loggpost.flyttet_hit is 'Når det ble flyttet hit fra en annen sak; hvilken står ingen steder i denne saken.';
comment on column loggpost.flyttet_av is 'Den som flyttet det.';

create table loggversjon (
    post            uuid        not null references loggpost,
    versjon         integer     not null,
    sak             uuid        not null references sak,
    dato            date        not null,
    tekst           text        not null,
    synlig_foresatt boolean     not null,
    erstattet       timestamptz not null,
    av              uuid        not null references person,
    grunn           text        not null,
    primary key (post, versjon)
);
create index loggversjon_sak on loggversjon (sak);
create index loggversjon_av on loggversjon (av);
comment on table loggversjon is 'Slik et innlegg sto før det ble rettet. Ingenting som er skrevet i loggen, blir borte.';
comment on column loggversjon.post is 'Innlegget.';
comment on column loggversjon.versjon is 'Versjonen som ble erstattet.';
comment on column loggversjon.sak is 'Saken innlegget står i; følger det når det flyttes.';
comment on column loggversjon.dato is 'Dagen som sto der.';
comment on column loggversjon.tekst is 'Teksten som sto der.';
comment on column loggversjon.synlig_foresatt is 'Om foresatte kunne lese den.';
comment on column loggversjon.erstattet is 'Når den ble erstattet.';
comment on column loggversjon.av is 'Den som rettet.';
comment on column loggversjon.grunn is 'Hvorfor det ble rettet.';

create table loggkladd (
    person  uuid        not null references person,
    noekkel uuid        not null,
    sak     uuid        not null references sak,
    versjon integer     not null,
    innhold jsonb       not null,
    tid     timestamptz not null,
    slettet boolean     not null default false,
    primary key (person, noekkel)
);
create index loggkladd_sak on loggkladd (sak);
create index loggkladd_tid on loggkladd (tid);
comment on table loggkladd is 'Påbegynte innlegg. Ingen andre enn den som skriver, ser dem; de slettes når innlegget er lagret, eller etter en tid.';
comment on column loggkladd.person is 'Den som skriver.';
comment on column loggkladd.noekkel is 'Skjemaets engangsnøkkel, den samme som innlegget lagres med.';
comment on column loggkladd.sak is 'Saken det skrives i.';
comment on column loggkladd.versjon is 'Øker for hver lagring, så to faner ikke skriver over hverandre.';
comment on column loggkladd.innhold is 'Feltene slik de står på siden, navn og liste av verdier. Aldri kontrollert.';
comment on column loggkladd.tid is 'Når det sist ble skrevet, i virkelig tid.';
comment on column loggkladd.slettet is 'Forkastet, men kan ennå angres.';

-- Det som skjedde i saker fra før loggen fantes.
insert into loggpost (id, sak, slag, dato, tekst, fakta, forfatter, skrevet)
select gen_random_uuid(), n.sak, 'nivaaendring', (n.tid at time zone 'Europe/Oslo')::date, coalesce(a.begrunnelse, ''),
       jsonb_strip_nulls(jsonb_build_object('fra', n.fra_nivaa, 'til', n.til_nivaa)), a.person, n.tid
  from nivaaendring n left join avklaring a on a.id = n.avklaring;
insert into loggpost (id, sak, slag, dato, fakta, forfatter, skrevet)
select gen_random_uuid(), s.sak, 'overlevering', (s.fra at time zone 'Europe/Oslo')::date,
       jsonb_strip_nulls(jsonb_build_object('fra', (select f.holder from stafettpinne f where f.sak = s.sak and f.til = s.fra limit 1), 'til', s.holder)),
       null, s.fra
  from stafettpinne s;
insert into loggpost (id, sak, slag, dato, svar, forfatter, skrevet)
select gen_random_uuid(), v.sak, case when v.skjema like 'tiltak%' then 'tiltak' when v.skjema like 'evaluering%' then 'evaluering' else 'referat' end,
       (v.tid at time zone 'Europe/Oslo')::date, v.id, v.person, v.tid
  from svar v where not v.skjermet and (v.skjema in ('tiltaksplan', 'tiltakslogg', 'moetereferat') or v.skjema like 'evaluering%');
insert into loggpost (id, sak, slag, dato, tekst, svar, forfatter, skrevet)
select gen_random_uuid(), v.sak, 'lysglimt', (v.tid at time zone 'Europe/Oslo')::date, left(coalesce(v.innhold ->> 'tekst', ''), 500), v.id, v.person, v.tid
  from svar v where not v.skjermet and v.skjema = 'lysglimt';

call vern_saksinnhold('loggpost');
call vern_saksinnhold('loggversjon');
alter table loggkladd enable row level security;
create policy bare_den_som_skriver on loggkladd using ((select stafett_bakgrunn()) or person = (select stafett_person()));
