package no.stafett.skjema.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SkjemakontrollTest {

    private final Proeveskjema tiltaksplan = Proeveskjema.med(
            "{'type':'text','text':'Plan'}",
            "{'type':'datetime','subtype':'date','key':'evalueringsdato','validate':{'required':true}}",
            "{'type':'dynamiclist','path':'tiltak','components':["
                    + "{'type':'textfield','key':'problem','validate':{'required':true,'maxLength':10}},"
                    + "{'type':'datetime','subtype':'date','key':'frist'}]}");

    @Test
    void skalGodtaOgLagreEtFulltSvar() {
        String svar = "{'evalueringsdato':'2026-05-01','tiltak':[{'problem':'uro','frist':'2026-04-01'}]}";
        assertThat(tiltaksplan.feil(svar)).isEmpty();
        assertThat(tiltaksplan.lagret(svar)).isEqualTo(svar);
    }

    @Test
    void skalPekePåFeltetMedFeil() {
        assertThat(tiltaksplan.feil("{'tiltak':[{'problem':'x'},{'problem':'','frist':'i morgen'}]}"))
                .isEqualTo("evalueringsdato paakrevd, tiltak[1].problem paakrevd, tiltak[1].frist ugyldig_dato");
    }

    @Test
    void skalAvviseUkjenteNøkler() {
        assertThat(tiltaksplan.feil("{'evalueringsdato':'2026-05-01','ekstra':1,'tiltak':[{'problem':'x','y':2}]}"))
                .isEqualTo("ekstra ukjent_felt, tiltak[0].y ukjent_felt");
    }

    @Test
    void skalVerkenKreveEllerLagreSkjulteFelt() {
        Proeveskjema skjema = Proeveskjema.med("{'type':'radio','key':'utfall','values':[{'label':'A','value':'avslutt'},{'label':'F','value':'fortsett'}]}",
                "{'type':'textfield','key':'dato','validate':{'required':true},'conditional':{'hide':'=utfall != \\\"fortsett\\\"'}}");
        assertThat(skjema.feil("{'utfall':'avslutt','dato':'x'}")).isEmpty();
        assertThat(skjema.lagret("{'utfall':'avslutt','dato':'x'}")).isEqualTo("{'utfall':'avslutt'}");
        assertThat(skjema.feil("{'utfall':'fortsett'}")).isEqualTo("dato paakrevd");
    }
}
