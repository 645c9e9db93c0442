-- Pinnen gis ikke bort: den tilbys, og holderen beholder den til den andre har tatt imot (domenet §6.2).
create table overlevering (
    id       uuid primary key,
    sak      uuid        not null references sak,
    fra      uuid        not null references person,
    til      uuid        not null references person,
    av       uuid        not null references person,
    melding  text,
    tilbudt  timestamptz not null,
    frist    date        not null,
    svart    timestamptz,
    utfall   text check (utfall in ('tatt_imot', 'avvist', 'trukket', 'bortfalt')),
    grunn    text,
    check ((svart is null) = (utfall is null))
);
create unique index overlevering_en on overlevering (sak) where svart is null;
create index overlevering_sak on overlevering (sak, tilbudt);
create index overlevering_til on overlevering (til) where svart is null;
create index overlevering_fra on overlevering (fra);
create index overlevering_av on overlevering (av);
create index overlevering_frist on overlevering (frist) where svart is null;
comment on table overlevering is 'Tilbud om å ta over stafettpinnen; ett om gangen i hver sak.';
comment on column overlevering.id is 'Radens id.';
comment on column overlevering.sak is 'Saken.';
comment on column overlevering.fra is 'Den som holdt pinnen da den ble tilbudt.';
comment on column overlevering.til is 'Den som er spurt.';
comment on column overlevering.av is 'Den som spurte: holderen selv, eller lederen når hun er borte.';
comment on column overlevering.melding is 'Det som ble skrevet til den som er spurt.';
comment on column overlevering.tilbudt is 'Når hun ble spurt.';
comment on column overlevering.frist is 'Dagen ledere på begge sider får vite det om hun ikke har svart; fem arbeidsdager.';
comment on column overlevering.svart is 'Når tilbudet sluttet å gjelde; tom mens det venter.';
comment on column overlevering.utfall is 'tatt_imot, avvist, trukket, eller bortfalt fordi saken sluttet eller pinnen gikk en annen vei.';
comment on column overlevering.grunn is 'Hvorfor hun sa nei, når hun skrev det.';

-- Aldri et øyeblikk uten holder: når pinnen først er gitt i en åpen sak, skal noen alltid ha den (utsatt til commit,
-- så en overlevering kan lukke den ene raden og åpne den neste).
create function stafettpinne_har_holder() returns trigger language plpgsql as $$
begin
    if exists (select 1 from stafettpinne where sak = old.sak)
       and not exists (select 1 from stafettpinne where sak = old.sak and til is null) then
        raise exception 'Stafettpinnen i sak % ville stått uten holder', old.sak using errcode = 'integrity_constraint_violation';
    end if;
    if not exists (select 1 from stafettpinne where sak = old.sak) and exists (select 1 from sak where id = old.sak) then
        raise exception 'Stafettpinnen i sak % kan ikke slettes', old.sak using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger stafettpinne_aldri_uten after update or delete on stafettpinne
    deferrable initially deferred for each row execute function stafettpinne_har_holder();
