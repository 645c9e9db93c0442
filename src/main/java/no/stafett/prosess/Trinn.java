package no.stafett.prosess;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Ett steg i en modell, slik modellen sier det.
 *
 * @param id        elementets id i modellen
 * @param nummer    for eksempel «1.3»; null i de små prosessene ved siden av nivået
 * @param skjema    hovedskjemaet, som fullfører oppgaven
 * @param verktoey  andre skjemaer som hører til
 * @param paakrevd  de av dem som må være fylt ut før oppgaven kan fullføres
 * @param roller    kandidatroller
 * @param utfall    valgene beslutningen har, i modellens rekkefølge; tom når trinnet ikke avgjør noe
 * @param regnes    modellen kan regne på grunnlaget i saken før noen igjen skal gjøre noe; ellers trengs det ikke når trinnet fullføres
 * @param kanHoppesOver om den som har oppgaven, kan la være å gjøre den og si hvorfor
 */
public record Trinn(String id, String nummer, String navn, String hva, String hvordan, String hvem, String arena,
        String frist, String skjema, List<String> verktoey, List<String> paakrevd, List<String> roller,
        List<String> utfall, boolean regnes, boolean kanHoppesOver) {

    /** Noe som står annerledes. @param felt navn, hva, hvordan, hvem, arena eller frist @param naa null når det ikke lenger står noe */
    public record Ulikt(String felt, String foer, String naa) {
    }

    /** Det den som arbeider, leser i trinnet, og som står annerledes i det andre. */
    public List<Ulikt> ulikt(Trinn nytt) {
        return Stream.of(new Ulikt("navn", navn, nytt.navn), new Ulikt("hva", hva, nytt.hva), new Ulikt("hvordan", hvordan, nytt.hvordan),
                        new Ulikt("hvem", hvem, nytt.hvem), new Ulikt("arena", arena, nytt.arena), new Ulikt("frist", frist, nytt.frist))
                .filter(ett -> !Objects.equals(ett.foer, ett.naa)).toList();
    }
}
