-- En deltaker eller en tjeneste som er ferdig, tas ut med en grunn, og kan bli med igjen.
create table deltakerslutt (
    id          uuid primary key,
    sak         uuid        not null references sak,
    enhet       uuid references enhet,
    person      uuid references person,
    grunn       text        check (length(grunn) between 1 and 500),
    tid         timestamptz not null,
    av          uuid        not null references person,
    gjort_om    timestamptz,
    gjort_om_av uuid references person,
    check ((enhet is null) <> (person is null)),
    check ((gjort_om is null) = (gjort_om_av is null))
);
create index deltakerslutt_sak on deltakerslutt (sak, tid);
create index deltakerslutt_enhet on deltakerslutt (enhet);
create index deltakerslutt_person on deltakerslutt (person);
create index deltakerslutt_av on deltakerslutt (av);
create index deltakerslutt_gjort_om_av on deltakerslutt (gjort_om_av);
comment on table deltakerslutt is 'Hvem som er tatt ut av saken, og hvorfor.';
comment on column deltakerslutt.id is 'Radens id; står også på tilgangen den tok (sakstilgang.trukket_ved).';
comment on column deltakerslutt.sak is 'Saken.';
comment on column deltakerslutt.enhet is 'Enheten, når det er en tjeneste som er ferdig; ellers tom.';
comment on column deltakerslutt.person is 'Personen; tom når det er en tjeneste.';
comment on column deltakerslutt.grunn is 'Hvorfor, slik den som fører saken skrev det; tom når det står i beslutningen.';
comment on column deltakerslutt.tid is 'Når, i forretningstid.';
comment on column deltakerslutt.av is 'Den som gjorde det.';
comment on column deltakerslutt.gjort_om is 'Når de ble med igjen; tom mens de er ute.';
comment on column deltakerslutt.gjort_om_av is 'Den som tok dem med igjen.';
call vern_saksinnhold('deltakerslutt');

-- Det samme feltet for alt som tar tilgang og kan gjøres om.
alter table sakstilgang drop constraint sakstilgang_trukket_ved_fkey;
comment on column sakstilgang.trukket_ved is 'Handlingen som trakk tilgangen og kan gjøres om: et skifte av nivå eller en avslutning (nivaaendring), eller at noen ble tatt ut (deltakerslutt); tom når noe annet gjorde det.';

alter table loggpost drop constraint loggpost_slag_check;
alter table loggpost add constraint loggpost_slag_check check (slag in ('referat', 'notat', 'lysglimt', 'dokument', 'tiltak', 'evaluering',
    'overlevering', 'nivaaendring', 'moete', 'flyttet', 'deltakelse'));

alter table invitasjon drop constraint invitasjon_bortfalt_check;
alter table invitasjon add constraint invitasjon_bortfalt_check check (bortfalt in ('samtykke', 'nivaa', 'tatt_ut', 'avsluttet'));

comment on column stafettpinne.grunn is 'Hvordan hun fikk den: nivaa (da saken kom til et nivå der noen må ha den; noe annet er ikke avtalt ennå), stafettholder (avtalt i planen), overgang, overlevering, oppnevnt, oppnevnt_borte, oppnevnt_svarer_ikke, oppnevnt_slutter, tjenesten_ute, holder_sluttet, inhabil, eller angret når hun fikk den igjen.';

-- Om noen er enige om hvem som har pinnen, følger den når den må gå videre av seg selv.
alter table stafettpinne add column avtalt boolean not null default true;
update stafettpinne set avtalt = false where grunn = 'nivaa';
comment on column stafettpinne.avtalt is 'Om det er avtalt at hun har den; usann når hun fikk den uten at noen ble enige om det, til planen er lagt eller hun selv har sagt ja.';
