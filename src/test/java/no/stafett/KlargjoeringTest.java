package no.stafett;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Demo og drift holdes fra hverandre: den ene starter aldri på den andres database. */
@Apptest
@Transactional
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KlargjoeringTest {

    @Autowired
    private JdbcClient sql;

    @Test
    void skal_ikke_starte_i_drift_på_en_demodatabase() {
        assertThatThrownBy(() -> start("nei")).isInstanceOf(Oppstartsavvik.class).hasMessageContaining("kjente passord");
    }

    @Test
    void skal_ikke_starte_i_demo_på_en_database_i_drift() {
        sql.sql("update kjennetegn set verdi = 'nei' where noekkel = 'demo'").update();
        assertThatThrownBy(() -> start("ja")).isInstanceOf(Oppstartsavvik.class).hasMessageContaining("ikke en demodatabase");
    }

    @Test
    void skal_ikke_gjøre_en_umerket_database_med_folk_til_demo() {
        sql.sql("delete from kjennetegn where noekkel = 'demo'").update();
        assertThatThrownBy(() -> start("ja")).isInstanceOf(Oppstartsavvik.class).hasMessageContaining("ikke en demodatabase");
    }

    @Test
    void skal_ikke_gjette_hva_som_menes_med_noe_annet_enn_ja_og_nei() {
        GenericApplicationContext program = new GenericApplicationContext();
        program.getEnvironment().getPropertySources().addFirst(new MapPropertySource("prøve",
                Map.of("stafett.demo", "true", "spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/finnes-ikke")));
        assertThatThrownBy(() -> new Databaseoppstart().initialize(program)).isInstanceOf(Oppstartsavvik.class)
                .hasMessageContaining("ja eller nei");
    }

    private void start(String demo) {
        new Klargjoering(sql, null, null, null, demo).afterSingletonsInstantiated();
    }
}
