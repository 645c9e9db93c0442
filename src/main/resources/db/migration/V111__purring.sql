-- Lederen kan minne noen på en sak som står fast. Det er et varsel som de andre, og hver velger hvordan hun vil ha det.
alter table varselhendelse drop constraint varselhendelse_slag_check;
alter table varselhendelse add constraint varselhendelse_slag_check check (slag in ('ny_oppgave', 'forfalt', 'omtalt', 'overlevering', 'utloept', 'purret'));
comment on column varselhendelse.slag is 'ny_oppgave, forfalt, omtalt, overlevering, utloept eller purret.';
alter table varsel drop constraint varsel_slag_check;
alter table varsel add constraint varsel_slag_check check (slag in ('ny_oppgave', 'forfalt', 'omtalt', 'overlevering', 'utloept', 'purret'));
comment on column varsel.slag is 'ny_oppgave, forfalt, omtalt, overlevering, utloept eller purret.';
alter table varselvalg add column purret text not null default 'straks' check (purret in ('app', 'straks', 'daglig', 'ingen'));
comment on column varselvalg.purret is 'Lederen minner henne på en sak som står fast.';
