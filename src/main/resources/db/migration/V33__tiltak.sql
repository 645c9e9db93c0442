-- Et tiltak har én ansvarlig som selv sier ja, og det beholder historien sin når planen endres (domenet §5 T13 og T15).
alter table tiltaksplan
    add column delmaal  text,
    add column plantype text not null default 'bti' check (plantype in ('bti', 'skolemiljoe', 'barnehagemiljoe')),
    add column hjemmel  text,
    add column av       uuid references person;
create index tiltaksplan_av on tiltaksplan (av);
comment on table tiltaksplan is 'Planene i saken; én gjelder om gangen, og hver endring er en ny rad.';
comment on column tiltaksplan.svar is 'Skjemaet planen ble skrevet i; tom når den er endret på siden.';
comment on column tiltaksplan.delmaal is 'Små skritt på veien.';
comment on column tiltaksplan.plantype is 'bti, skolemiljoe (opplæringslova) eller barnehagemiljoe (barnehageloven).';
comment on column tiltaksplan.hjemmel is 'Lovhenvisningen slik den skal stå på planen; fritekst, fordi paragrafene skifter nummer.';
comment on column tiltaksplan.av is 'Den som skrev planen; tom på rader fra før det ble lagret.';

alter table tiltak
    alter column plan drop not null,
    add column status    text    not null default 'uten_ansvarlig'
        check (status in ('uten_ansvarlig', 'foreslaatt', 'tatt_imot', 'gjennomfoert', 'avsluttet', 'erstattet')),
    add column person    uuid references person,
    add column foresatt  uuid references foresatt,
    add column selv      boolean not null default false,
    add column enhet     uuid references enhet,
    add column evalueres date,
    add column svarfrist date,
    add column svart     timestamptz,
    add column grunn     text,
    add column oppgave   text,
    add column versjon   integer not null default 1,
    add constraint tiltak_en_ansvarlig check (num_nonnulls(person, foresatt) + selv::int <= 1),
    add constraint tiltak_spurt check (status not in ('foreslaatt', 'tatt_imot', 'gjennomfoert') or person is not null or foresatt is not null or selv),
    add constraint tiltak_svarfrist_naar_spurt check (status <> 'foreslaatt' or svarfrist is not null);
create index tiltak_person on tiltak (person);
create index tiltak_foresatt on tiltak (foresatt);
create index tiltak_enhet on tiltak (enhet, svarfrist);
create unique index tiltak_oppgave on tiltak (oppgave) where oppgave is not null;
comment on table tiltak is 'Tiltakene i saken, hvem som har ansvaret, og om hun har sagt ja.';
comment on column tiltak.plan is 'Planen tiltaket sto i sist; tom når det kom til før det var noen plan.';
comment on column tiltak.ansvarlig is 'Navnet slik det ble skrevet i planen; gjelder bare så lenge ingen er valgt.';
comment on column tiltak.status is 'uten_ansvarlig, foreslaatt (spurt), tatt_imot, gjennomfoert (gjort, ikke evaluert), avsluttet, eller erstattet av en senere plan.';
comment on column tiltak.person is 'Den ansvarlige når hun arbeider i saken.';
comment on column tiltak.foresatt is 'Den ansvarlige når det er en foresatt.';
comment on column tiltak.selv is 'Om den saken gjelder, gjør det selv.';
comment on column tiltak.enhet is 'Enheten den ansvarlige er med i saken gjennom; et ubesvart tiltak vises for lederen der.';
comment on column tiltak.evalueres is 'Dagen tiltaket skal evalueres når den er en annen enn planens.';
comment on column tiltak.svarfrist is 'Siste dag å si ja eller nei; etter den får stafettholderen og lederen vite det.';
comment on column tiltak.svart is 'Når den ansvarlige sa ja.';
comment on column tiltak.grunn is 'Hvorfor hun sa nei, hvorfor det er uten ansvarlig, eller hvorfor det sluttet.';
comment on column tiltak.oppgave is 'Den åpne oppgaven hos den ansvarlige.';
comment on column tiltak.versjon is 'Øker ved hver endring, så to som endrer samtidig, ikke skriver over hverandre.';
update tiltak set status = 'erstattet' where plan in (select id from tiltaksplan where not gjelder);
update tiltak set status = 'avsluttet' where status = 'uten_ansvarlig' and sak in (select id from sak where status <> 'aapen');

create table tiltakshendelse (
    id       uuid primary key,
    tiltak   uuid        not null references tiltak,
    sak      uuid        not null references sak,
    hendelse text        not null,
    av       uuid references person,
    tid      timestamptz not null,
    grunn    text,
    foer     jsonb       not null
);
create index tiltakshendelse_tiltak on tiltakshendelse (tiltak, tid);
create index tiltakshendelse_sak on tiltakshendelse (sak, tid);
create index tiltakshendelse_av on tiltakshendelse (av);
comment on table tiltakshendelse is 'Alt som har skjedd med et tiltak, og hvordan det var før.';
comment on column tiltakshendelse.id is 'Radens id.';
comment on column tiltakshendelse.tiltak is 'Tiltaket.';
comment on column tiltakshendelse.sak is 'Saken.';
comment on column tiltakshendelse.hendelse is 'Det som skjedde, for eksempel tatt_imot eller endret.';
comment on column tiltakshendelse.av is 'Den som gjorde det; tom når ingen gjorde det selv.';
comment on column tiltakshendelse.tid is 'Når.';
comment on column tiltakshendelse.grunn is 'Grunnen som ble skrevet.';
comment on column tiltakshendelse.foer is 'Teksten, datoene og den ansvarlige slik de var før.';

create table tiltaksvurdering (
    id           uuid primary key,
    tiltak       uuid        not null references tiltak,
    sak          uuid        not null references sak,
    evaluering   uuid references evaluering,
    gjennomfoert text check (gjennomfoert in ('ja', 'delvis', 'nei')),
    effekt       text check (effekt in ('ja', 'delvis', 'nei', 'vet_ikke')),
    videre       text check (videre in ('fortsette', 'andre_tiltak', 'avslutte')),
    kommentar    text,
    av           uuid references person,
    tid          timestamptz not null
);
create index tiltaksvurdering_tiltak on tiltaksvurdering (tiltak, tid);
create index tiltaksvurdering_sak on tiltaksvurdering (sak, tid);
create index tiltaksvurdering_evaluering on tiltaksvurdering (evaluering);
create index tiltaksvurdering_av on tiltaksvurdering (av);
comment on table tiltaksvurdering is 'Hva et tiltak førte til, hver gang det er vurdert.';
comment on column tiltaksvurdering.id is 'Radens id.';
comment on column tiltaksvurdering.tiltak is 'Tiltaket.';
comment on column tiltaksvurdering.sak is 'Saken.';
comment on column tiltaksvurdering.evaluering is 'Evalueringen vurderingen hører til; tom til neste evaluering er holdt.';
comment on column tiltaksvurdering.gjennomfoert is 'Om det ble gjort: ja, delvis eller nei.';
comment on column tiltaksvurdering.effekt is 'Om det hadde ønsket effekt: ja, delvis, nei eller vet_ikke.';
comment on column tiltaksvurdering.videre is 'fortsette, andre_tiltak eller avslutte.';
comment on column tiltaksvurdering.kommentar is 'Det som ble skrevet til.';
comment on column tiltaksvurdering.av is 'Den som skrev vurderingen.';
comment on column tiltaksvurdering.tid is 'Når.';

alter table evaluering add column tiltaksutfall text check (tiltaksutfall in ('effekt', 'ingen_effekt', 'ikke_proevd'));
comment on column evaluering.tiltaksutfall is 'Det vurderingen av tiltakene sier til sammen; tom når den ikke sier noe. Avgjør om runden teller som uten effekt.';

call vern_saksinnhold('tiltakshendelse');
call vern_saksinnhold('tiltaksvurdering');
