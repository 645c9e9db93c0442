package no.stafett.prosess;

import java.util.List;

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
}
