package no.stafett;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Kontrollen sier fra når dokumentet og svaret ikke er enige, og hva de er uenige om. */
@Apptest
class SvarkontrollTest {

    private static final String MEG = "/components/schemas/Meg";

    @Autowired
    private MockMvc nett;

    @Test
    void skal_godta_et_svar_som_er_slik_dokumentet_sier() {
        assertThatCode(() -> kontroller("/meg", dokument -> { })).doesNotThrowAnyException();
    }

    @Test
    void skal_finne_et_felt_som_ikke_står_i_dokumentet() {
        assertThatThrownBy(() -> kontroller("/meg", d -> ((ObjectNode) d.at(MEG + "/properties")).remove("navn")))
                .isInstanceOf(AssertionError.class).hasMessageContaining("GET /api/v1/meg → 200").hasMessageContaining("navn");
    }

    @Test
    void skal_finne_et_felt_som_mangler_i_svaret() {
        assertThatThrownBy(() -> kontroller("/meg", d -> ((ArrayNode) d.at(MEG + "/required")).add("alder")))
                .isInstanceOf(AssertionError.class).hasMessageContaining("alder");
    }

    @Test
    void skal_finne_et_felt_av_feil_slag() {
        assertThatThrownBy(() -> kontroller("/meg", d -> ((ObjectNode) d.at(MEG + "/properties/navn")).put("type", "integer")))
                .isInstanceOf(AssertionError.class).hasMessageContaining("/navn");
    }

    @Test
    void skal_finne_en_status_som_ikke_står_i_dokumentet() {
        assertThatThrownBy(() -> kontroller("/meg", d -> ((ObjectNode) d.at("/paths/~1api~1v1~1meg/get/responses")).remove("200")))
                .isInstanceOf(AssertionError.class).hasMessageContaining("statusen 200");
    }

    @Test
    void skal_finne_et_endepunkt_som_ikke_står_i_dokumentet() {
        assertThatThrownBy(() -> kontroller("/meg", d -> ((ObjectNode) d.at("/paths")).remove("/api/v1/meg")))
                .isInstanceOf(AssertionError.class).hasMessageContaining("står ikke i dokumentet");
    }

    @Test
    void skal_finne_en_parameter_som_ikke_står_i_dokumentet() {
        assertThatThrownBy(() -> kontroller("/meg?tull=1", d -> { })).isInstanceOf(AssertionError.class).hasMessageContaining("tull");
    }

    private void kontroller(String sti, Consumer<ObjectNode> endring) throws Exception {
        MvcResult kall = nett.perform(get("/api/v1" + sti).with(httpBasic("barnehage.ansatt", "stafett"))).andReturn();
        ObjectNode dokument = (ObjectNode) Apidokument.til(nett).innhold().deepCopy();
        endring.accept(dokument);
        Svarkontroll.krev(new Apidokument(dokument), kall, null);
    }
}
