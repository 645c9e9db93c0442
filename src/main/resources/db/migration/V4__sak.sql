create sequence saksnummer_seq;

create table sak (
    id            uuid primary key,
    saksnummer    text        not null unique,
    kommune       text        not null references kommune,
    enhet         uuid        not null references enhet,
    ny_enhet      uuid references enhet,
    hvem_gjelder  text        not null check (hvem_gjelder in ('barn', 'gravid', 'ung_voksen')),
    fornavn       text        not null,
    etternavn     text        not null,
    foedselsdato  date        not null,
    nivaa         integer     not null check (nivaa between 0 and 3),
    status        text        not null check (status in ('aapen', 'avsluttet', 'overfoert_ip')),
    modell        text,
    oeving        boolean     not null default false,
    opprettet     timestamptz not null,
    opprettet_av  uuid        not null references person,
    avsluttet     timestamptz
);
create index sak_enhet on sak (enhet, status);
create index sak_ny_enhet on sak (ny_enhet) where ny_enhet is not null;
create index sak_opprettet_av on sak (opprettet_av);
create index sak_kommune on sak (kommune, opprettet desc, id);
comment on table sak is 'Saken: hvem den gjelder, hvor den hører til og hvilket nivå den er på.';
comment on column sak.id is 'Sakens id; forretningsnøkkel i motoren.';
comment on column sak.saksnummer is 'Nummeret folk bruker; sier ingenting om barnet.';
comment on column sak.kommune is 'Kommunen saken hører til.';
comment on column sak.enhet is 'Enheten som har saken.';
comment on column sak.ny_enhet is 'Enheten saken er på vei til, mens overgangen pågår.';
comment on column sak.hvem_gjelder is 'barn, gravid eller ung_voksen.';
comment on column sak.fornavn is 'Fornavnet til den det gjelder.';
comment on column sak.etternavn is 'Etternavnet til den det gjelder.';
comment on column sak.foedselsdato is 'Fødselsdatoen til den det gjelder.';
comment on column sak.nivaa is 'Nivået i handlingsveilederen, 0 til 3.';
comment on column sak.status is 'aapen, avsluttet eller overfoert_ip (individuell plan tar over).';
comment on column sak.modell is 'Motorens id for modellen nivået kjører på.';
comment on column sak.oeving is 'Øvingssak: telles aldri i statistikk.';
comment on column sak.opprettet is 'Når undringen ble meldt, i forretningstid.';
comment on column sak.opprettet_av is 'Den som undret seg.';
comment on column sak.avsluttet is 'Når saken ble avsluttet.';

create table foresatt (
    id              uuid primary key,
    sak             uuid    not null references sak,
    navn            text    not null,
    relasjon        text    not null,
    foreldreansvar  boolean not null,
    person          uuid references person
);
create index foresatt_sak on foresatt (sak);
create index foresatt_person on foresatt (person);
comment on table foresatt is 'Foresatte til den saken gjelder.';
comment on column foresatt.id is 'Radens id.';
comment on column foresatt.sak is 'Saken.';
comment on column foresatt.navn is 'Navnet.';
comment on column foresatt.relasjon is 'Mor, far, medmor, fosterforelder eller annet.';
comment on column foresatt.foreldreansvar is 'Om personen har foreldreansvar; avgjør hvem som må samtykke.';
comment on column foresatt.person is 'Personen som kan logge inn, når den finnes.';

create table sakstilgang (
    id     uuid primary key,
    sak    uuid        not null references sak,
    person uuid references person,
    enhet  uuid references enhet,
    rolle  text        not null,
    omfang text        not null check (omfang in ('alt', 'oppgave')),
    grunn  text        not null,
    fra    timestamptz not null,
    til    timestamptz,
    check ((person is null) <> (enhet is null))
);
create index sakstilgang_person on sakstilgang (person, sak) where til is null;
create index sakstilgang_enhet on sakstilgang (enhet, rolle, sak) where til is null;
create index sakstilgang_sak on sakstilgang (sak);
create unique index sakstilgang_en_av_hver on sakstilgang (sak, person, rolle) where til is null and person is not null;
create unique index sakstilgang_en_av_hver_enhet on sakstilgang (sak, enhet, rolle) where til is null and enhet is not null;
comment on table sakstilgang is 'Hvem som kan se saken, hvorfor og hvor lenge. Eneste kilde til tilgang.';
comment on column sakstilgang.id is 'Radens id.';
comment on column sakstilgang.sak is 'Saken.';
comment on column sakstilgang.person is 'Personen som har tilgang, ellers tom.';
comment on column sakstilgang.enhet is 'Enheten som har tilgang gjennom rollen, ellers tom.';
comment on column sakstilgang.rolle is 'eier, behandler, stafettholder, deltaker eller leder.';
comment on column sakstilgang.omfang is 'alt: hele saken; oppgave: bare oppgaven som er tatt.';
comment on column sakstilgang.grunn is 'Hvorfor: undring, oppgave, stafettholder, invitasjon, enhetens leder.';
comment on column sakstilgang.fra is 'Når tilgangen begynte.';
comment on column sakstilgang.til is 'Når den tok slutt; tom mens den varer.';

create table stafettpinne (
    id     uuid primary key,
    sak    uuid        not null references sak,
    holder uuid        not null references person,
    fra    timestamptz not null,
    til    timestamptz,
    grunn  text        not null
);
create unique index stafettpinne_en on stafettpinne (sak) where til is null;
create index stafettpinne_holder on stafettpinne (holder) where til is null;
create index stafettpinne_sak on stafettpinne (sak, fra);
comment on table stafettpinne is 'Hvem som har holdt stafettpinnen, og når. Aldri mer enn én om gangen.';
comment on column stafettpinne.id is 'Radens id.';
comment on column stafettpinne.sak is 'Saken.';
comment on column stafettpinne.holder is 'Stafettholderen.';
comment on column stafettpinne.fra is 'Når hun tok imot.';
comment on column stafettpinne.til is 'Når hun ga den fra seg; tom mens hun holder den.';
comment on column stafettpinne.grunn is 'Hvorfor: plan, overlevering eller oppnevnt.';

create table avklaring (
    id          uuid primary key,
    sak         uuid        not null references sak,
    nivaa       integer     not null,
    rad         text,
    forslag     text,
    grunnlag    jsonb       not null,
    foreslaatt  timestamptz not null,
    oppgave     text,
    valgt       text,
    begrunnelse text,
    person      uuid references person,
    avgjort     timestamptz
);
create index avklaring_sak on avklaring (sak, foreslaatt desc);
create index avklaring_person on avklaring (person);
comment on table avklaring is 'Hver beslutning om veien videre: hva tabellen foreslo og av hvilke svar, hva mennesket valgte og hvorfor.';
comment on column avklaring.id is 'Radens id.';
comment on column avklaring.sak is 'Saken.';
comment on column avklaring.nivaa is 'Nivået saken var på.';
comment on column avklaring.rad is 'Raden i beslutningstabellen som ga forslaget.';
comment on column avklaring.forslag is 'Utfallet tabellen foreslo; tomt når grunnlaget ikke holdt.';
comment on column avklaring.grunnlag is 'Rutingsverdiene tabellen så.';
comment on column avklaring.foreslaatt is 'Når forslaget ble laget.';
comment on column avklaring.oppgave is 'Oppgaven beslutningen ble tatt i.';
comment on column avklaring.valgt is 'Utfallet personen valgte.';
comment on column avklaring.begrunnelse is 'Begrunnelsen.';
comment on column avklaring.person is 'Den som bestemte.';
comment on column avklaring.avgjort is 'Når det ble bestemt.';

create table nivaaendring (
    id          uuid primary key,
    sak         uuid        not null references sak,
    fra_nivaa   integer,
    til_nivaa   integer,
    tid         timestamptz not null,
    avklaring   uuid references avklaring
);
create index nivaaendring_sak on nivaaendring (sak, tid);
create index nivaaendring_avklaring on nivaaendring (avklaring);
comment on table nivaaendring is 'Alle skift av nivå, med avklaringen som ga dem.';
comment on column nivaaendring.id is 'Radens id.';
comment on column nivaaendring.sak is 'Saken.';
comment on column nivaaendring.fra_nivaa is 'Nivået før; tomt når saken begynte.';
comment on column nivaaendring.til_nivaa is 'Nivået etter; tomt når saken sluttet.';
comment on column nivaaendring.tid is 'Når, i forretningstid.';
comment on column nivaaendring.avklaring is 'Beslutningen bak; tom for den første.';

create table grunnlag (
    sak               uuid primary key references sak,
    sakstype          text    not null default 'ordinaer',
    akutt_sjekk       text,
    samlet_vurdering  text,
    enighet_foresatte text,
    antall_tjenester  integer,
    arsak_gruppe      boolean not null default false,
    ip_rett           text    not null default 'nei'
);
comment on table grunnlag is 'Siste svar på spørsmålene beslutningstabellen bruker.';
comment on column grunnlag.sak is 'Saken.';
comment on column grunnlag.sakstype is 'ordinaer, skolemiljoe eller barnehagemiljoe; gir egne frister.';
comment on column grunnlag.akutt_sjekk is 'ja eller nei på akuttsjekken.';
comment on column grunnlag.samlet_vurdering is 'Siste samlede vurdering; tømmes når en beslutning er tatt.';
comment on column grunnlag.enighet_foresatte is 'ja, delvis eller nei.';
comment on column grunnlag.antall_tjenester is 'Antall tjenester som trengs videre, egen medregnet.';
comment on column grunnlag.arsak_gruppe is 'Om årsaken er gruppa eller miljøet, ikke barnet.';
comment on column grunnlag.ip_rett is 'nei, ip eller barnekoordinator.';
