-- Mine etter alder leses i rekkefølge, som mine etter frist, også av den som har mange.
create index oppgave_mine_alder on oppgave (behandler, opprettet, id) where status = 'aapen' and not skjermet and behandler is not null;
