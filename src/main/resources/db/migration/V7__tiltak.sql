create table tiltaksplan (
    id              uuid primary key,
    sak             uuid        not null references sak,
    svar            uuid references svar,
    maal            text,
    evalueringsdato date        not null,
    gjelder         boolean     not null default true,
    opprettet       timestamptz not null
);
create unique index tiltaksplan_en on tiltaksplan (sak) where gjelder;
create index tiltaksplan_sak on tiltaksplan (sak, opprettet);
create index tiltaksplan_svar on tiltaksplan (svar);
comment on table tiltaksplan is 'Planene i saken; én gjelder om gangen.';
comment on column tiltaksplan.id is 'Planens id.';
comment on column tiltaksplan.sak is 'Saken.';
comment on column tiltaksplan.svar is 'Skjemaet planen ble skrevet i.';
comment on column tiltaksplan.maal is 'Hovedmålet.';
comment on column tiltaksplan.evalueringsdato is 'Dagen tiltakene skal være evaluert.';
comment on column tiltaksplan.gjelder is 'Om dette er planen som gjelder nå.';
comment on column tiltaksplan.opprettet is 'Når planen ble laget.';

create table tiltak (
    id        uuid primary key,
    plan      uuid    not null references tiltaksplan,
    sak       uuid    not null references sak,
    nummer    integer not null,
    problem   text,
    tiltak    text    not null,
    arena     text,
    tjeneste  text,
    ansvarlig text,
    start     date,
    frist     date
);
create index tiltak_plan on tiltak (plan, nummer);
create index tiltak_sak on tiltak (sak);
comment on table tiltak is 'Tiltakene i en plan.';
comment on column tiltak.id is 'Tiltakets id.';
comment on column tiltak.plan is 'Planen.';
comment on column tiltak.sak is 'Saken.';
comment on column tiltak.nummer is 'Rekkefølgen i planen, fra 1.';
comment on column tiltak.problem is 'Hva tiltaket skal løse.';
comment on column tiltak.tiltak is 'Hva som skal gjøres.';
comment on column tiltak.arena is 'hjem, barnehage, skole eller annet.';
comment on column tiltak.tjeneste is 'Tjenesten som har tiltaket.';
comment on column tiltak.ansvarlig is 'Hvem som gjør det.';
comment on column tiltak.start is 'Når det begynner.';
comment on column tiltak.frist is 'Når det skal være gjort.';

create table evaluering (
    id               uuid primary key,
    sak              uuid        not null references sak,
    plan             uuid references tiltaksplan,
    nivaa            integer     not null,
    samlet_vurdering text        not null,
    tid              timestamptz not null
);
create index evaluering_sak on evaluering (sak, tid desc);
create index evaluering_plan on evaluering (plan);
comment on table evaluering is 'Evalueringene i saken; to uten effekt på rad peker videre.';
comment on column evaluering.id is 'Radens id.';
comment on column evaluering.sak is 'Saken.';
comment on column evaluering.plan is 'Planen som ble evaluert.';
comment on column evaluering.nivaa is 'Nivået saken var på.';
comment on column evaluering.samlet_vurdering is 'maal_naadd, delvis, ingen_effekt, uenig_samordning eller bytter_enhet.';
comment on column evaluering.tid is 'Når.';

create table paaminnelse (
    id   uuid primary key,
    sak  uuid        not null references sak,
    tid  timestamptz not null
);
create index paaminnelse_sak on paaminnelse (sak, tid);
comment on table paaminnelse is 'Påminnelser om evaluering, slik de vises på oppgaven.';
comment on column paaminnelse.id is 'Radens id.';
comment on column paaminnelse.sak is 'Saken.';
comment on column paaminnelse.tid is 'Når.';
