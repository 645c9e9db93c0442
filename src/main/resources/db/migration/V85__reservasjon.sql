-- Å ta en oppgave er å reservere den: den blir ledig av seg selv når ingen arbeider i den. Det som sies om den mellom kolleger, hvem
-- som er spurt om å ta over, og det siste som ble gjort, så det kan gjøres om (ADR 0052).
create index oppgave_reservert on oppgave (reservert_til) where status = 'aapen' and reservert_til is not null;

-- De som alt har en oppgave noen andre også kan ta, får to uker: de visste ikke om noen grense da de tok den.
update oppgave o set reservert_til = now() + interval '14 days'
 where o.status = 'aapen' and o.behandler is not null and not o.skjermet and not o.roller && array['ansvarlig']
   and exists (select 1 from oppgavekandidat k where k.oppgave = o.id and k.gruppe <> 'p:' || o.behandler);

create table oppgavebeskjed (
    id       uuid primary key,
    sak      uuid        not null references sak,
    oppgave  text        not null references oppgave,
    slag     text        not null check (slag in ('tilbakelagt', 'spoersmaal', 'svar', 'prioritet', 'utsatt', 'flyttet')),
    av       uuid        not null references person,
    til      uuid references person,
    svar_paa uuid references oppgavebeskjed,
    tekst    text        not null check (length(tekst) between 1 and 2000),
    tid      timestamptz not null,
    trukket  timestamptz,
    check ((slag = 'svar') = (svar_paa is not null)),
    check (slag not in ('spoersmaal', 'svar') or til is not null)
);
create index oppgavebeskjed_oppgave on oppgavebeskjed (oppgave, tid);
create index oppgavebeskjed_sak on oppgavebeskjed (sak);
create index oppgavebeskjed_av on oppgavebeskjed (av);
create index oppgavebeskjed_til on oppgavebeskjed (til) where til is not null;
create index oppgavebeskjed_svar_paa on oppgavebeskjed (svar_paa) where svar_paa is not null;
comment on table oppgavebeskjed is 'Det kolleger skriver til hverandre om en oppgave. Aldri i akuttrommet.';
comment on column oppgavebeskjed.id is 'Radens id.';
comment on column oppgavebeskjed.sak is 'Saken.';
comment on column oppgavebeskjed.oppgave is 'Oppgaven.';
comment on column oppgavebeskjed.slag is 'Hva beskjeden fulgte med: oppgaven ble lagt tilbake, et spørsmål, et svar, en prioritet, en utsettelse, eller lederen flyttet den.';
comment on column oppgavebeskjed.av is 'Den som skrev.';
comment on column oppgavebeskjed.til is 'Den som er nevnt; tom når beskjeden er til den neste som gjør oppgaven.';
comment on column oppgavebeskjed.svar_paa is 'Spørsmålet et svar hører til.';
comment on column oppgavebeskjed.tekst is 'Det som ble skrevet.';
comment on column oppgavebeskjed.tid is 'Når, i forretningstid.';
comment on column oppgavebeskjed.trukket is 'Når den som skrev, angret; tom når beskjeden står.';

-- Den som skrev, den som er nevnt, den som har oppgaven nå (aldri koordinatoren), og de som ser saken. En beskjed kan si mer enn
-- alminnelige opplysninger, så den som er med i saken fra en annen enhet, ser den bare når samtykket også gjelder helse (V58).
alter table oppgavebeskjed enable row level security;
create policy den_som_ser_saken on oppgavebeskjed using ((select stafett_bakgrunn()) or (select stafett_person()) in (av, til)
    or exists (select 1 from oppgave o where o.id = oppgavebeskjed.oppgave and o.behandler = (select stafett_person())
                  and o.status = 'aapen' and not 'koordinator' = any(o.roller))
    or (exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v where v.sak = oppgavebeskjed.sak)
        and leser_slaget(stafett_person(), oppgavebeskjed.sak, 'helse', stafett_naa()))
    or ((select stafett_endrer()) and stafett_egen_kommune(oppgavebeskjed.sak)));

create table oppgaveoverlevering (
    id      uuid primary key,
    sak     uuid        not null references sak,
    oppgave text        not null references oppgave,
    fra     uuid        not null references person,
    til     uuid        not null references person,
    av      uuid        not null references person,
    melding text check (length(melding) <= 2000),
    spurt   timestamptz not null,
    svart   timestamptz,
    utfall  text check (utfall in ('tatt_imot', 'avvist', 'trukket', 'bortfalt')),
    grunn   text check (length(grunn) <= 2000),
    check ((svart is null) = (utfall is null)),
    check (fra <> til)
);
create unique index oppgaveoverlevering_en on oppgaveoverlevering (oppgave) where svart is null;
create index oppgaveoverlevering_oppgave on oppgaveoverlevering (oppgave, spurt);
create index oppgaveoverlevering_sak on oppgaveoverlevering (sak);
create index oppgaveoverlevering_til on oppgaveoverlevering (til);
create index oppgaveoverlevering_fra on oppgaveoverlevering (fra);
create index oppgaveoverlevering_av on oppgaveoverlevering (av);
comment on table oppgaveoverlevering is 'Spørsmål til en kollega om å ta over en oppgave; ett om gangen for hver oppgave. Den som spør, har den til hun sier ja.';
comment on column oppgaveoverlevering.id is 'Radens id.';
comment on column oppgaveoverlevering.sak is 'Saken.';
comment on column oppgaveoverlevering.oppgave is 'Oppgaven.';
comment on column oppgaveoverlevering.fra is 'Den som har oppgaven.';
comment on column oppgaveoverlevering.til is 'Den som er spurt.';
comment on column oppgaveoverlevering.av is 'Den som spurte: hun som har den, eller vikaren hennes.';
comment on column oppgaveoverlevering.melding is 'Det som ble skrevet til den som er spurt.';
comment on column oppgaveoverlevering.spurt is 'Når hun ble spurt, i forretningstid.';
comment on column oppgaveoverlevering.svart is 'Når spørsmålet sluttet å gjelde; tom mens det venter.';
comment on column oppgaveoverlevering.utfall is 'tatt_imot, avvist, trukket, eller bortfalt fordi oppgaven ble ferdig eller gikk en annen vei.';
comment on column oppgaveoverlevering.grunn is 'Hvorfor hun sa nei, når hun skrev det.';

alter table oppgaveoverlevering enable row level security;
create policy den_som_ser_saken on oppgaveoverlevering using ((select stafett_bakgrunn()) or (select stafett_person()) in (fra, til, av)
    or exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v where v.sak = oppgaveoverlevering.sak)
    or ((select stafett_endrer()) and stafett_egen_kommune(oppgaveoverlevering.sak)));

create table oppgavegrep (
    id              uuid primary key,
    nr              bigint generated always as identity,
    sak             uuid        not null references sak,
    oppgave         text        not null references oppgave,
    av              uuid        not null references person,
    slag            text        not null check (slag in ('tatt', 'lagt_tilbake', 'forlenget', 'utsatt', 'prioritert', 'spurt', 'svart',
                        'overlevering_spurt', 'overlevering_tatt_imot', 'overlevering_avvist', 'overlevering_trukket', 'flyttet')),
    bunt            uuid,
    beskjed         uuid references oppgavebeskjed,
    overlevering    uuid references oppgaveoverlevering,
    foer_behandler  uuid references person,
    foer_tatt       timestamptz,
    foer_reservert  timestamptz,
    foer_vent_til   date,
    foer_prioritet  smallint    not null,
    etter_behandler uuid references person,
    etter_vent_til  date,
    etter_prioritet smallint    not null,
    tid             timestamptz not null,
    angret          timestamptz
);
create index oppgavegrep_oppgave on oppgavegrep (oppgave, nr desc);
create index oppgavegrep_bunt on oppgavegrep (bunt) where bunt is not null;
create index oppgavegrep_tid on oppgavegrep (tid);
create index oppgavegrep_sak on oppgavegrep (sak);
create index oppgavegrep_av on oppgavegrep (av);
create index oppgavegrep_beskjed on oppgavegrep (beskjed) where beskjed is not null;
create index oppgavegrep_overlevering on oppgavegrep (overlevering) where overlevering is not null;
create index oppgavegrep_foer on oppgavegrep (foer_behandler) where foer_behandler is not null;
create index oppgavegrep_etter on oppgavegrep (etter_behandler) where etter_behandler is not null;
comment on table oppgavegrep is 'Det noen gjorde med en oppgave, og hvordan den var før, så det kan gjøres om. Slettes etter noen dager; sporet har det for alltid.';
comment on column oppgavegrep.id is 'Radens id.';
comment on column oppgavegrep.nr is 'Rekkefølgen: bare det siste kan gjøres om.';
comment on column oppgavegrep.sak is 'Saken.';
comment on column oppgavegrep.oppgave is 'Oppgaven.';
comment on column oppgavegrep.av is 'Den som gjorde det, og som kan gjøre det om.';
comment on column oppgavegrep.slag is 'Hva som ble gjort.';
comment on column oppgavegrep.bunt is 'Det samme for alt som ble gjort i ett; tom for ett alene.';
comment on column oppgavegrep.beskjed is 'Beskjeden som fulgte med.';
comment on column oppgavegrep.overlevering is 'Spørsmålet om å ta over som det gjaldt.';
comment on column oppgavegrep.foer_behandler is 'Den som hadde oppgaven før; tom når den var ledig.';
comment on column oppgavegrep.foer_tatt is 'Når hun hadde tatt den.';
comment on column oppgavegrep.foer_reservert is 'Når reservasjonen da skulle slutte.';
comment on column oppgavegrep.foer_vent_til is 'Dagen den da ventet til.';
comment on column oppgavegrep.foer_prioritet is 'Prioriteten da.';
comment on column oppgavegrep.etter_behandler is 'Den som hadde den etterpå. Er det en annen nå, har noe skjedd siden.';
comment on column oppgavegrep.etter_vent_til is 'Dagen den ventet til etterpå.';
comment on column oppgavegrep.etter_prioritet is 'Prioriteten etterpå.';
comment on column oppgavegrep.tid is 'Når, i forretningstid.';
comment on column oppgavegrep.angret is 'Når det ble gjort om; tom når det står.';

alter table oppgavegrep enable row level security;
create policy den_som_gjorde_det on oppgavegrep using ((select stafett_bakgrunn()) or av = (select stafett_person())
    or ((select stafett_endrer()) and stafett_egen_kommune(oppgavegrep.sak)));
