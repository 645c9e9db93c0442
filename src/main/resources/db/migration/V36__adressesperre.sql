-- Noen barn lever på hemmelig adresse. Saken deres ses bare av dem som er klarert for den: lederne i enhetene som er med, og de
-- som er navngitt her. De andre får det samme svaret som om saken ikke fantes, også i oppgavelista og ved nødtilgang.
create table adressesperre (
    id         uuid primary key,
    sak        uuid        not null references sak,
    grad       text        not null check (grad in ('fortrolig', 'strengt_fortrolig')),
    fra        timestamptz not null,
    av         uuid        not null references person,
    til        timestamptz,
    opphevet_av uuid references person,
    grunn      text check (length(grunn) <= 1000),
    check ((til is null) = (opphevet_av is null))
);
create unique index adressesperre_en on adressesperre (sak) where til is null;
create index adressesperre_sak on adressesperre (sak);
create index adressesperre_av on adressesperre (av);
create index adressesperre_opphevet_av on adressesperre (opphevet_av);
comment on table adressesperre is 'Sakene til dem med fortrolig eller strengt fortrolig adresse.';
comment on column adressesperre.id is 'Radens id.';
comment on column adressesperre.sak is 'Saken.';
comment on column adressesperre.grad is 'fortrolig (kode 7) eller strengt_fortrolig (kode 6).';
comment on column adressesperre.fra is 'Når den begynte.';
comment on column adressesperre.av is 'Den som la den inn.';
comment on column adressesperre.til is 'Når den ble opphevet eller fikk en annen grad; tom mens den gjelder.';
comment on column adressesperre.opphevet_av is 'Den som gjorde det.';
comment on column adressesperre.grunn is 'Hvorfor den ble opphevet; tom når bare graden ble en annen.';

create table klarering (
    id       uuid primary key,
    sak      uuid        not null references sak,
    person   uuid        not null references person,
    fra      timestamptz not null,
    av       uuid        not null references person,
    til      timestamptz,
    trukket_av uuid references person,
    check ((til is null) = (trukket_av is null))
);
create unique index klarering_en on klarering (sak, person) where til is null;
create index klarering_person on klarering (person) where til is null;
create index klarering_av on klarering (av);
create index klarering_trukket_av on klarering (trukket_av);
create index klarering_sak on klarering (sak);
create index klarering_hvem on klarering (person);
comment on table klarering is 'De som er navngitt og ser en sak med adressesperre, når de ellers har rett til den.';
comment on column klarering.id is 'Radens id.';
comment on column klarering.sak is 'Saken.';
comment on column klarering.person is 'Den som er klarert.';
comment on column klarering.fra is 'Når.';
comment on column klarering.av is 'Den som klarerte henne.';
comment on column klarering.til is 'Når den ble trukket; tom mens den gjelder.';
comment on column klarering.trukket_av is 'Den som trakk den.';

-- Som sakstilgang: id-er og koder som reglene selv leser. Begrunnelsen vises bare på saken.
alter table adressesperre enable row level security;
create policy den_som_er_inne on adressesperre using ((select stafett_kjent()));
alter table klarering enable row level security;
create policy den_som_er_inne on klarering using ((select stafett_kjent()));

-- Sakene med sperre som personen ikke er klarert for. Sperrene er få; mengden regnes ut én gang for hver spørring.
create function sperrede_saker(hvem uuid, naar timestamptz) returns table (sak uuid) language sql stable parallel safe
begin atomic
    select a.sak from adressesperre a
     where a.til is null
       and not exists (select 1 from klarering k where k.sak = a.sak and k.person = hvem and k.til is null)
       and not exists (select 1 from sakstilgang t join rolle r on r.enhet = t.enhet and r.person = hvem and r.rolle = 'leder'
                        where t.sak = a.sak and t.rolle = 'leder' and t.til is null and (t.utloeper is null or t.utloeper > naar));
end;

create or replace function synlige_saker(hvem uuid, naar timestamptz) returns table (sak uuid) language sql stable parallel safe
begin atomic
    select a.sak from (select e.sak from egne_saker(hvem, naar) e union all select v.sak from vikarsaker(hvem, naar) v) a
     where a.sak <> all (array(select u.sak from sperrede_saker(hvem, naar) u));
end;

create or replace view saksmerke as
    select id, saksnummer, case when exists (select 1 from adressesperre a where a.sak = sak.id and a.til is null) then '••'
                           else left(fornavn, 1) || left(etternavn, 1) end as initialer, kommune, enhet
      from sak where (select stafett_kjent());
comment on view saksmerke is 'Det oppgavelista viser om hvilken sak det er, også for den som kan ta en oppgave i en sak hun ikke ser: saksnummer og initialer, og uten initialer ved adressesperre.';
