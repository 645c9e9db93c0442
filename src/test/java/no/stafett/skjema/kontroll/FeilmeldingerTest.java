package no.stafett.skjema.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import no.stafett.skjema.Feltfeil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeilmeldingerTest {

    private static final Pattern MELDING = Pattern.compile("\\b(?:Avvik\\.av|Avvik\\.naar|Feltfeil\\.av|avvis|meld|mangel)\\(([^;]*);");
    private static final Pattern KODE = Pattern.compile("\"([a-z]+(?:_[a-z]+)+)\"|\"(min|max|paakrevd|moenster|epost|telefon|heltall|steg)\"");

    private static Properties tekster(String spraak) throws IOException {
        Properties ut = new Properties();
        try (var inn = new InputStreamReader(FeilmeldingerTest.class.getResourceAsStream("/messages_skjema" + spraak + ".properties"), StandardCharsets.UTF_8)) {
            ut.load(inn);
        }
        return ut;
    }

    @ParameterizedTest
    @ValueSource(strings = {"_nn", "_en"})
    void skalHaSammeMeldingerOgGrenserPåAlleSpråk(String spraak) throws IOException {
        Properties bokmaal = tekster("");
        Properties annet = tekster(spraak);
        assertThat(annet.keySet()).isEqualTo(bokmaal.keySet());
        bokmaal.forEach((noekkel, tekst) -> assertThat(annet.getProperty((String) noekkel).contains("{0}")).as((String) noekkel)
                .isEqualTo(tekst.toString().contains("{0}")));
    }

    @Test
    void skalHaEnMeldingForHverKode() throws IOException {
        Set<Object> tekster = tekster("").keySet();
        assertThat(koder()).hasSizeGreaterThan(25).allSatisfy(kode -> assertThat(tekster).contains("skjema.feil." + kode));
    }

    @Test
    void skalSetteGrensenInnIMeldingen() {
        Skjemaresultat resultat = Proeveskjema.med("{'type':'textarea','key':'x','validate':{'maxLength':12000}}").svar("{'x':'" + "a".repeat(12_001) + "'}");
        assertThat(resultat.feil()).containsExactly(new Feltfeil("x", "for_lang", "Teksten kan ha høyst 12000 tegn.", java.util.List.of("12000")));
        assertThat(resultat.feil().get(0).noekkel()).isEqualTo("skjema.feil.for_lang");
    }

    private static Set<String> koder() throws IOException {
        Set<String> ut = new TreeSet<>();
        try (Stream<Path> filer = Files.walk(Path.of("src/main/java/no/stafett/skjema"))) {
            for (Path fil : filer.filter(Files::isRegularFile).toList()) {
                MELDING.matcher(Files.readString(fil)).results().flatMap(melding -> KODE.matcher(melding.group(1)).results())
                        .forEach(kode -> ut.add(kode.group(1) == null ? kode.group(2) : kode.group(1)));
            }
        }
        return ut;
    }
}
