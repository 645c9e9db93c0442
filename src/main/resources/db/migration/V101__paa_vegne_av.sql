-- Styreren fyller ofte ut for pedagogen (domenets §11, rad 5). Den som er logget inn, står som den som leverte; den andre står ved siden av.
alter table svar add column paa_vegne_av uuid references person;
alter table svar add check (paa_vegne_av <> person);
create index svar_paa_vegne_av on svar (paa_vegne_av) where paa_vegne_av is not null;
comment on column svar.paa_vegne_av is 'Den som kunne gjort oppgaven, og som en annen fylte ut for; tom når den som leverte, svarte for seg selv.';
