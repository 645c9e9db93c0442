-- Den som tar over et rom der meldingen ikke er sendt, kan ha et eget i samme sak. Hun har da to meldinger å sende, og hvert rom
-- følger sin oppgave. At ett trykk gir ett rom, holder låsen i AkuttService.
drop index akuttrom_umeldt;
create index akuttrom_umeldt on akuttrom (sak, av) where meldt is null;
comment on column akuttrom.av is 'Den som har plikten til å melde; den er personlig, og går videre når hun slutter.';
