package no.stafett.skjema.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Skjuling, låsing og utregning: det som styres av FEEL i skjemaet. */
class VilkaarTest {

    private static Proeveskjema skjultNaar(String vilkaar) {
        return Proeveskjema.med("{'type':'number','key':'n'}", "{'type':'textfield','key':'t'}",
                "{'type':'textfield','key':'x','validate':{'required':true},'conditional':{'hide':'=" + vilkaar + "'}}");
    }

    @ParameterizedTest
    @CsvSource({"n > 5,{'n':6},true", "n > 5,{'n':5},false", "n = null,{},true", "t = \\\"ja\\\",{'t':'ja'},true", "t in (\\\"ja\\\"),{'t':'nei'},false",
            "not(n = 5),{'n':5},false", "n != 5,{},true"})
    void skalSkjuleNårVilkåretErOppfylt(String vilkaar, String svar, boolean skjult) {
        assertThat(skjultNaar(vilkaar).feil(svar)).isEqualTo(skjult ? "" : "x paakrevd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n > 5", "n + 1 > 5", "list contains(ukjent, 1)", "ukjent", "null"})
    void skalSkjuleNårVilkåretIkkeHarNoeSvarForDetGjørNettleseren(String vilkaar) {
        assertThat(skjultNaar(vilkaar).feil("{}")).isEmpty();
        assertThat(skjultNaar("not(" + vilkaar + ")").feil("{}")).isEqualTo("x paakrevd");
    }

    @Test
    void skalVerkenSkjuleEllerGodtaNårNettleserenKanMeneNoeAnnet() {
        assertThat(skjultNaar("t > 5").feil("{'t':'7','x':'y'}")).isEqualTo("x regel_stoettes_ikke");
        assertThat(skjultNaar("t > 5").feil("{'t':'\\u0027null\\u0027'}")).contains("x paakrevd");
    }

    @Test
    void skalIkkeRegneMedVerdierISkjulteFelt() {
        Proeveskjema skjema = Proeveskjema.med("{'type':'checkbox','key':'k'}", "{'type':'textfield','key':'a','conditional':{'hide':'=k'}}",
                "{'type':'textfield','key':'b','conditional':{'hide':'=a = \\\"x\\\"'},'validate':{'required':true}}");
        assertThat(skjema.feil("{'k':false,'a':'x'}")).isEmpty();
        assertThat(skjema.feil("{'k':true,'a':'x'}")).isEqualTo("b paakrevd");
    }

    @Test
    void skalSkjuleAltIEnSkjultGruppe() {
        Proeveskjema skjema = Proeveskjema.med("{'type':'checkbox','key':'k'}",
                "{'type':'group','path':'g','conditional':{'hide':'=k'},'components':[{'type':'textfield','key':'a','validate':{'required':true}}]}");
        assertThat(skjema.feil("{'k':true}")).isEmpty();
        assertThat(skjema.lagret("{'k':true,'g':{'a':'hemmelig'}}")).isEqualTo("{'k':true}");
        assertThat(skjema.feil("{'k':false}")).isEqualTo("g.a paakrevd");
    }

    @Test
    void skalSeRadenForeldrenOgNummeretIEnListe() {
        Proeveskjema skjema = Proeveskjema.med("{'type':'textfield','key':'t'}", "{'type':'dynamiclist','path':'l','components':["
                + "{'type':'textfield','key':'a'},"
                + "{'type':'textfield','key':'b','validate':{'required':true},'conditional':{'hide':'=this.a = \\\"x\\\" or parent.t = \\\"y\\\" or i[1] = 3'}}]}");
        assertThat(skjema.feil("{'t':'','l':[{'a':'x'},{'a':'z'},{'a':'z'}]}")).isEqualTo("l[1].b paakrevd");
        assertThat(skjema.feil("{'t':'y','l':[{'a':'z'}]}")).isEmpty();
    }

    @Test
    void skalRegneUtUttrykkOgAldriStolePåKlienten() {
        Proeveskjema skjema = Proeveskjema.med("{'type':'number','key':'n'}", "{'type':'expression','key':'to','expression':'=ett * 2'}",
                "{'type':'expression','key':'ett','expression':'=n + 1'}", "{'type':'expression','key':'sist','expression':'=to','computeOn':'presubmit'}");
        assertThat(skjema.lagret("{'n':1,'ett':99,'to':'juks','sist':[]}")).isEqualTo("{'n':1,'to':4,'ett':2,'sist':4}");
        assertThat(skjema.lagret("{}")).isEqualTo("{'n':null,'to':null,'ett':null,'sist':null}");
    }

    @Test
    void skalAvviseEndringAvEtLåstFelt() {
        Proeveskjema skjema = Proeveskjema.med("{'type':'textfield','key':'x','readonly':true}").aapnetMed(Map.of("x", "Ada"));
        assertThat(skjema.feil("{'x':'Bo'}")).isEqualTo("x skrivebeskyttet");
        assertThat(skjema.feil("{'x':'Ada'}")).isEmpty();
        assertThat(skjema.lagret("{}")).isEqualTo("{'x':'Ada'}");
    }

    @Test
    void skalGodtaDetBrukerenSkrevFørFeltetBleLåst() {
        Proeveskjema skjema = Proeveskjema.med("{'type':'checkbox','key':'ferdig'}", "{'type':'textfield','key':'x','readonly':'=ferdig'}");
        assertThat(skjema.feil("{'ferdig':true,'x':'skrevet først'}")).isEmpty();
        Proeveskjema fraStart = Proeveskjema.med("{'type':'textfield','key':'x','readonly':'=rolle = \\\"gjest\\\"'}").aapnetMed(Map.of("rolle", "gjest"));
        assertThat(fraStart.feil("{'x':'endret'}")).isEqualTo("x skrivebeskyttet");
    }

    @Test
    void skalVerkenKontrollereEllerLagreFeltSomErSlåttAv() {
        Proeveskjema skjema = Proeveskjema.med("{'type':'number','key':'x','disabled':true,'validate':{'required':true}}").aapnetMed(Map.of("x", 5));
        assertThat(skjema.feil("{'x':'abc'}")).isEmpty();
        assertThat(skjema.lagret("{'x':7}")).isEqualTo("{}");
    }

    @Test
    void skalIkkeTaImotFiler() {
        Proeveskjema skjema = Proeveskjema.med("{'type':'filepicker','key':'x'}");
        assertThat(skjema.feil("{'x':'files::abc'}")).isEqualTo("x fil_tas_ikke_imot");
        assertThat(skjema.feil("{'x':null}")).isEmpty();
    }
}
