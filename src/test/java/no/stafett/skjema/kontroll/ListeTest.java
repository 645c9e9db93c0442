package no.stafett.skjema.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListeTest {

    private static Proeveskjema liste(String regler) {
        return Proeveskjema.med("{'type':'dynamiclist','path':'rader'," + regler
                + ",'components':[{'type':'textfield','key':'a','validate':{'required':true}},{'type':'number','key':'n'}]}");
    }

    @Test
    void skalKontrollereHverRad() {
        assertThat(liste("'label':'L'").feil("{'rader':[{'a':'x'},{'a':''},{'n':'1'}]}"))
                .isEqualTo("rader[1].a paakrevd, rader[2].a paakrevd, rader[2].n feil_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'rader':[]}", "{'rader':null}"})
    void skalForståEnManglendeListeSomTomtAvBrukeren(String svar) {
        assertThat(liste("'defaultRepetitions':3").feil(svar)).isEmpty();
        assertThat(liste("'defaultRepetitions':3").lagret(svar)).isEqualTo("{}");
    }

    @Test
    void skalHoldeFastPåAntallRaderNårBrukerenIkkeKanEndreDet() {
        Proeveskjema skjema = liste("'allowAddRemove':false,'defaultRepetitions':2");
        assertThat(skjema.feil("{}")).isEqualTo("rader[0].a paakrevd, rader[1].a paakrevd");
        assertThat(skjema.feil("{'rader':[{'a':'1'},{'a':'2'},{'a':'3'}]}")).isEqualTo("rader fast_antall_rader");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'x'", "1", "{}", "{'0':{'a':'x'}}", "true"})
    void skalAvviseAltSomIkkeErEnListe(String verdi) {
        assertThat(liste("'label':'L'").feil("{'rader':" + verdi + "}")).isEqualTo("rader feil_type");
    }

    @Test
    void skalAvviseRaderSomIkkeErObjekter() {
        assertThat(liste("'label':'L'").feil("{'rader':['x',[]]}")).startsWith("rader[0] feil_type, rader[1] feil_type");
    }

    @Test
    void skalAvviseForMangeRader() {
        String rader = "{'a':'x'},".repeat(Grenser.LISTE) + "{'a':'x'}";
        assertThat(liste("'label':'L'").feil("{'rader':[" + rader + "]}")).isEqualTo("rader for_lang_liste");
    }

    @Test
    void skalBeholdePlassenTilRaderUtenSynligeFelt() {
        Proeveskjema skjema = Proeveskjema.med("{'type':'dynamiclist','path':'l','components':[{'type':'checkbox','key':'k','disabled':true},"
                + "{'type':'textfield','key':'a','conditional':{'hide':'=i[1] = 1'}}]}");
        assertThat(skjema.lagret("{'l':[{},{'a':'x'}]}")).isEqualTo("{'l':[null,{'a':'x'}]}");
        assertThat(skjema.feil("{'l':[null,{'a':'x'}]}")).isEmpty();
    }

    @Test
    void skalFinneFeltIListerInniLister() {
        Proeveskjema skjema = Proeveskjema.med("{'type':'dynamiclist','path':'l','components':[{'type':'dynamiclist','path':'m','components':["
                + "{'type':'group','path':'g','components':[{'type':'textfield','key':'a','validate':{'required':true}}]}]}]}");
        assertThat(skjema.feil("{'l':[{'m':[{'g':{'a':'x'}},{'g':{}}]}]}")).isEqualTo("l[0].m[1].g.a paakrevd");
        assertThat(skjema.feil("{'l':[{'m':[{'g':{'a':'x','b':1}}]}]}")).isEqualTo("l[0].m[0].g.b ukjent_felt");
    }

    @Test
    void skalLeggeFeltIGruppeMedOgUtenEgenPlass() {
        Proeveskjema skjema = Proeveskjema.med("{'type':'group','components':[{'type':'textfield','key':'a'}]}",
                "{'type':'group','path':'g.h','components':[{'type':'textfield','key':'b','validate':{'required':true}}]}");
        assertThat(skjema.feil("{'a':'x','g':{'h':{'b':'y'}}}")).isEmpty();
        assertThat(skjema.feil("{'g':{'h':'y'}}")).isEqualTo("g.h feil_type, g.h.b paakrevd");
        assertThat(skjema.feil("{'b':'y'}")).isEqualTo("b ukjent_felt, g.h.b paakrevd");
    }

    @Test
    void skalFlyttePåLåsteVerdierNårRaderFjernes() {
        Proeveskjema skjema = Proeveskjema.med("{'type':'dynamiclist','path':'l','components':[{'type':'textfield','key':'navn','readonly':true}]}")
                .aapnetMed(Map.of("l", List.of(Map.of("navn", "Ada"), Map.of("navn", "Bo"))));
        assertThat(skjema.feil("{'l':[{'navn':'Bo'}]}")).isEmpty();
        assertThat(skjema.feil("{'l':[{'navn':'Ada'},{'navn':'Bo'},{'navn':''}]}")).isEmpty();
        assertThat(skjema.feil("{'l':[{'navn':'Cleo'}]}")).isEqualTo("l[0].navn skrivebeskyttet");
    }
}
