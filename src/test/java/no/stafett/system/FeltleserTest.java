package no.stafett.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.stafett.Apptest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.expression.AccessException;
import org.springframework.expression.spel.SpelEvaluationException;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Det samme svaret som Springs egen leser, og ikke noe den ikke gir. */
@Apptest
class FeltleserTest {

    private static final SpelExpression NAVN = new SpelExpressionParser().parseRaw("navn");

    @Autowired
    private ResourceUrlProvider filer;

    private record Barn(String navn, Barn venn) {
        public String medHilsen() {
            return "Hei, " + navn;
        }

        public String med(String noe) {
            return navn + noe;
        }
    }

    private record By(int navn) {
    }

    static final class Vanlig {
        public String getNavn() {
            return "vanlig";
        }
    }

    @Test
    void skal_lese_feltene_og_det_en_rad_selv_regner_ut() {
        Barn mina = new Barn("Mina", new Barn("Oda", null));
        assertThat(les("navn", mina)).isEqualTo("Mina");
        assertThat(les("venn.navn", mina)).isEqualTo("Oda");
        assertThat(les("venn.venn?.navn", mina)).isNull();
        assertThat(les("medHilsen", mina)).isEqualTo("Hei, Mina");
    }

    /** Det samme uttrykket brukes av alle, på det siden har i den plassen denne gangen. */
    @Test
    void skal_tåle_at_raden_er_av_et_annet_slag_enn_sist() {
        StandardEvaluationContext sammenheng = medLeser();
        assertThat(NAVN.getValue(sammenheng, new Barn("Mina", null))).isEqualTo("Mina");
        assertThat(NAVN.getValue(sammenheng, new By(9))).isEqualTo(9);
        assertThat(NAVN.getValue(sammenheng, new Vanlig())).isEqualTo("vanlig");
        assertThat(NAVN.getValue(sammenheng, new Barn("Oda", null))).isEqualTo("Oda");
    }

    @Test
    void skal_ikke_gi_noe_som_ikke_er_et_felt() {
        assertThatThrownBy(() -> les("finnesIkke", new Barn("Mina", null))).isInstanceOf(SpelEvaluationException.class);
        assertThatThrownBy(() -> les("med", new Barn("Mina", null))).isInstanceOf(SpelEvaluationException.class);
        assertThatThrownBy(() -> new Feltleser().write(null, new By(1), "navn", 2)).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> new Feltleser().read(null, "tekst", "length")).isInstanceOf(AccessException.class);
    }

    /** Uten det lette hver lenke på hver side etter en fil med det navnet i alle pakkene. */
    @Test
    void skal_bare_lete_etter_filer_der_det_er_filer() {
        assertThat(filer.getHandlerMap().keySet()).isNotEmpty().doesNotContain("/**", "/webjars/**");
        assertThat(filer.getForLookupPath("/stafett.css")).matches("/stafett-\\w+\\.css");
        assertThat(filer.getForLookupPath("/oppgaver/1")).isNull();
    }

    private static Object les(String uttrykk, Object av) {
        return new SpelExpressionParser().parseRaw(uttrykk).getValue(medLeser(), av);
    }

    private static StandardEvaluationContext medLeser() {
        StandardEvaluationContext sammenheng = new StandardEvaluationContext();
        sammenheng.addPropertyAccessor(new Feltleser());
        return sammenheng;
    }
}
