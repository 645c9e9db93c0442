package no.stafett.handlingsveileder.flate;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.prosess.tabell.Radregner;

/** Formene i {@link FilApi}. */
final class Filvisning {

    private static final int STOERST = 1024 * 1024;
    private static final int FLEST_INNDATA = 60;
    private static final int LENGST_VERDI = 500;

    private Filvisning() {
    }

    @Schema(name = "Utkastfilinnhold")
    record Innhold(@NotNull @Size(max = STOERST) String innhold) {
    }

    @Schema(name = "Utkastfilfeil")
    record Feil(String kode, String element, String melding, String fil) {

        static List<Feil> av(List<Modellfeil> feil) {
            return feil.stream().map(f -> new Feil(f.kode(), f.element(), f.melding(), f.fil())).toList();
        }
    }

    @Schema(name = "Utkastfilkontroll")
    record Kontrollsvar(List<Feil> feil, List<Feil> utenfor) {

        static Kontrollsvar av(Utkastfiler.Funn funn) {
            return new Kontrollsvar(Feil.av(funn.her()), Feil.av(funn.utenfor()));
        }
    }

    @Schema(name = "Tabellproeve")
    record Proeve(@NotNull @Size(max = STOERST) String innhold, @NotNull @Size(max = FLEST_INNDATA) Map<String, Object> inndata) {

        /** Bare enkle verdier når tabellen; alt annet er som om det var tomt. */
        Map<String, Object> verdier() {
            Map<String, Object> enkle = new HashMap<>();
            inndata.forEach((navn, verdi) -> {
                if (verdi instanceof Boolean || verdi instanceof Number || verdi instanceof String tekst && tekst.length() <= LENGST_VERDI) {
                    enkle.put(navn, verdi);
                }
            });
            return enkle;
        }
    }

    /** @param gjelder om det er denne raden som bestemmer; de andre passer også, men kommer etter */
    @Schema(name = "Tabelltreff")
    record Treff(String rad, int nummer, boolean gjelder, Map<String, Object> utdata) {
    }

    @Schema(name = "Tabellproevesvar")
    record Proevesvar(List<Feil> feil, @Nullable @Schema(allowableValues = {"regnet", "kan_ikke_regnes", "tok_for_lang_tid"}) String utfall,
            List<Treff> treff) {

        static Proevesvar av(Radproeve.Svar svar) {
            if (svar.utregning() == null) {
                return new Proevesvar(Feil.av(svar.feil()), null, List.of());
            }
            List<Radregner.Treff> treff = svar.utregning().treff();
            return new Proevesvar(List.of(), svar.utregning().utfall().name().toLowerCase(java.util.Locale.ROOT),
                    treff.stream().map(t -> new Treff(t.id(), t.nummer(), t == treff.get(0), t.utdata())).toList());
        }
    }
}
