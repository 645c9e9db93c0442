package no.stafett.handlingsveileder.trinnside;

import static no.stafett.handlingsveileder.Modellkommune.FAG2;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.Modellkommune;
import no.stafett.handlingsveileder.Pakke;
import no.stafett.handlingsveileder.kontroll.Kontroll;
import no.stafett.handlingsveileder.kontroll.Proeve;
import no.stafett.handlingsveileder.kontroll.Proevefiler;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** En annen fagleder henter inn noe med hvert slag feil, får vite hva det er i en hel setning, og får det ikke sendt. */
@Flatetest
class StansetAvPortenReiseTest {

    /** Hvem en pakke er for, sier utkastet: det følger ikke med fila, så det kan ikke være feil der. */
    private static final String SIER_UTKASTET = "leietaker_ugyldig";
    /** Så stort, eller så annerledes, at det ikke blir en del av utkastet i det hele tatt. */
    private static final List<String> STANSET_I_DØRA = List.of("for_stor", "pakke_for_stor", "filtype_ukjent", "filnavn_ugyldig");

    @LocalServerPort
    private int port;
    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Kontroll kontroll;
    private Map<String, byte[]> resten;

    @Test
    void skal_stanse_hvert_slag_feil_med_en_setning_om_hva_det_er(Browser nettleser) {
        Modellkommune kommune = Modellkommune.ny("9948", nett, sql);
        String id = kommune.som(FAG2).post("/handlingsveiledere/utkast", Map.of("tjeneste", "barnehage", "navn", "Alt som kan gå galt")).tekst("utkastId");
        SoftAssertions alt = new SoftAssertions();
        try (Besoek frode = Besoek.med(nettleser, port, 1280).loggInn(kommune.bruker(FAG2))) {
            Page side = frode.åpne("/handlingsveiledere/utkast/" + id).side();
            resten = pakketUt(side.request().get(frode.adresse("/handlingsveiledere/utkast/" + id + "/pakke")).body());
            etterGrunn().forEach((grunn, prøve) -> {
                hentInn(side, prøve);
                if (STANSET_I_DØRA.contains(grunn)) {
                    alt.assertThat(side.innerText("#kvittering")).as(grunn).isNotBlank().doesNotContain("er hentet inn").endsWith(".");
                } else {
                    alt.assertThat(side.locator("#feil li").allInnerTexts()).as(grunn).anySatisfy(linje -> assertThat(setninger(kommune, grunn, prøve)).anyMatch(linje::startsWith));
                    alt.assertThat(send(side)).as(grunn).contains("Modellen har feil som må rettes");
                }
                alt.assertThat(side.innerText(".merkelapp")).as(grunn).isEqualTo("Under arbeid");
            });
        }
        alt.assertAll();
        assertThat(kommune.publiserte()).isEmpty();
    }

    /** Én prøve for hver grunn porten har til å si nei. */
    private static Map<String, Proeve> etterGrunn() {
        return Proevefiler.fiendtlige().stream().filter(p -> !p.grunn().equals(SIER_UTKASTET)).collect(Collectors.toMap(Proeve::grunn, p -> p, (første, neste) -> første, TreeMap::new));
    }

    private void hentInn(Page side, Proeve prøve) {
        side.locator("details:has(#fil)").evaluate("(en) => { en.open = true; }");
        side.setInputFiles("#fil", nyFil(prøve));
        side.waitForNavigation(() -> side.click("form[action$='/importer'] button"));
    }

    private static String send(Page side) {
        side.fill("#merknad", "Sånn vil jeg ha det.");
        side.waitForNavigation(() -> side.click("form[action$='/send'] button"));
        return side.innerText("#kvittering");
    }

    private List<String> setninger(Modellkommune kommune, String grunn, Proeve prøve) {
        String barnehagene = kommune.nummer() + ".barnehage";
        return kontroll.kontroller(new Pakke(barnehagene, barnehagene, pakken(prøve)), Locale.forLanguageTag("nb")).stream()
                .filter(f -> f.kode().equals(grunn)).map(Modellfeil::melding).toList();
    }

    private FilePayload nyFil(Proeve prøve) {
        return prøve.grunn().equals("filtype_ukjent") ? new FilePayload(prøve.navn(), "text/plain", prøve.filer().get(prøve.navn()))
                : new FilePayload("pakke.zip", "application/zip", arkiv(pakken(prøve)));
    }

    /** En enkelt fil kommer i tillegg til alt som var der; en pakke er alt som blir igjen. */
    private Map<String, byte[]> pakken(Proeve prøve) {
        if (prøve.erPakke()) {
            return prøve.filer();
        }
        Map<String, byte[]> filer = new TreeMap<>(resten);
        filer.put("proeve" + prøve.navn().substring(prøve.navn().lastIndexOf('.')), prøve.filer().get(prøve.navn()));
        return filer;
    }

    private static Map<String, byte[]> pakketUt(byte[] arkiv) {
        Map<String, byte[]> filer = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(arkiv))) {
            for (ZipEntry fil = zip.getNextEntry(); fil != null; fil = zip.getNextEntry()) {
                filer.put(fil.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        filer.remove("pakke.json");
        return filer;
    }

    private static byte[] arkiv(Map<String, byte[]> filer) {
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(ut)) {
            for (Map.Entry<String, byte[]> fil : filer.entrySet()) {
                zip.putNextEntry(new ZipEntry(fil.getKey()));
                zip.write(fil.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ut.toByteArray();
    }
}
