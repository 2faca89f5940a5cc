<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AdditivityText</name>
    <message>
        <source>median error %1</source>
        <translation>erreur médiane %1</translation>
    </message>
    <message>
        <source>Sum of sub-graphs: %1. Sum of single layers: %2.</source>
        <translation>Somme des sous-graphes&#xa0;: %1. Somme des couches seules&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>AppearanceText</name>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>BaselineText</name>
    <message>
        <source>Within the threshold at best %1, at a loss MSE of %2 nats².</source>
        <translation>Sous le seuil au mieux %1, pour une MSE de perte de %2 nats².</translation>
    </message>
    <message>
        <source>The optimum gains %1 at that loss MSE: %2 more.</source>
        <translation>L’optimum gagne %1 à cette MSE de perte&#xa0;: %2 de plus.</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>tout %1</translation>
    </message>
    <message>
        <source>random</source>
        <translation>aléatoire</translation>
    </message>
    <message>
        <source>first layers (prefix)</source>
        <translation>premières couches (préfixe)</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>glouton</translation>
    </message>
    <message>
        <source>random, 5 to 95 %</source>
        <translation>aléatoire, 5 à 95&#xa0;%</translation>
    </message>
</context>
<context>
    <name>BudgetText</name>
    <message>
        <source>both limits bind</source>
        <translation>les deux limites contraignent</translation>
    </message>
    <message>
        <source>weights bind</source>
        <translation>les poids contraignent</translation>
    </message>
    <message>
        <source>loss MSE binds</source>
        <translation>la MSE de perte contraint</translation>
    </message>
    <message>
        <source>no limit binds</source>
        <translation>aucune limite ne contraint</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>time %1</source>
        <translation>temps %1</translation>
    </message>
    <message>
        <source>perplexity change %1 of %2</source>
        <translation>variation de perplexité %1 sur %2</translation>
    </message>
    <message>
        <source>weights %1</source>
        <translation>poids %1</translation>
    </message>
    <message>
        <source>%1, which costs %2</source>
        <translation>%1, ce qui coûte %2</translation>
    </message>
    <message>
        <source>either limit binds</source>
        <translation>chacune des limites contraint</translation>
    </message>
</context>
<context>
    <name>CertaintyText</name>
    <message>
        <source>1 of %1 layers would change format in more than %2 of %3 re-draws of the samples; calibrate more samples to settle it</source>
        <translation>1 couche sur %1 changerait de format dans plus de %2 de %3 tirages&#xa0;; calibrez plus d’échantillons pour trancher</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 layers would change format in more than %2 of %3 re-draws of the samples; calibrate more samples to settle them</source>
        <translation>
            <numerusform>%Ln couche sur %1 changerait de format dans plus de %2 de %3 tirages&#xa0;; calibrez plus d’échantillons pour trancher</numerusform>
            <numerusform>%Ln couches sur %1 changeraient de format dans plus de %2 de %3 tirages&#xa0;; calibrez plus d’échantillons pour trancher</numerusform>
        </translation>
    </message>
    <message>
        <source>One sample cannot say how sure this choice is; calibrate more samples</source>
        <translation>Un seul échantillon ne dit pas si ce choix est sûr&#xa0;; calibrez plus d’échantillons</translation>
    </message>
    <message>
        <source>The samples settle this choice: no layer changes format in %1 re-draws of them</source>
        <translation>Les échantillons fixent ce choix&#xa0;: aucune couche ne change de format en %1 nouveaux tirages</translation>
    </message>
    <message>
        <source>The samples settle this choice: every layer keeps its format in at least %1 of %2 re-draws of them</source>
        <translation>Les échantillons fixent ce choix&#xa0;: chaque couche garde son format dans au moins %1 des %2 nouveaux tirages</translation>
    </message>
    <message numerus="yes">
        <source>Solved again for %1 bootstrap draws from %Ln calibration samples; the gain was %2 to %3.</source>
        <translation>
            <numerusform>Résolu de nouveau pour %1 tirages bootstrap de %Ln échantillon&#xa0;; le gain allait de %2 à %3.</numerusform>
            <numerusform>Résolu de nouveau pour %1 tirages bootstrap de %Ln échantillons&#xa0;; le gain allait de %2 à %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Dispersion</translation>
    </message>
    <message>
        <source>nats²</source>
        <translation>nats²</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Largest ratio</source>
        <translation>Plus grand rapport</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Sub-graph, all lowered</source>
        <translation>Sous-graphe, tout abaissé</translation>
    </message>
    <message>
        <source>Threshold τ</source>
        <translation>Seuil τ</translation>
    </message>
    <message>
        <source>Sensitivity in %1 / in %2</source>
        <translation>Sensibilité dans %1 / dans %2</translation>
    </message>
</context>
<context>
    <name>ConfigurationBarsView</name>
    <message>
        <source>%1, one layer at a time: there are too many configurations</source>
        <translation>%1, une couche à la fois&#xa0;: il y a trop de configurations</translation>
    </message>
</context>
<context>
    <name>ContextHelp</name>
    <message>
        <source>&lt;p&gt;The threshold &lt;b&gt;τ&lt;/b&gt; is the largest root mean square change of the loss that you accept, as a fraction of the loss: 0.5 % means a loss MSE of at most 0.005² times the mean of the squared loss. Under it the integer program chooses the configuration with the most gain.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Le seuil &lt;b&gt;τ&lt;/b&gt; est la plus grande racine de la variation quadratique moyenne de la perte que vous acceptez, en fraction de la perte&#xa0;: 0,5&#xa0;% signifie une MSE de perte d’au plus 0,005² fois la moyenne du carré de la perte. Sous lui, le programme en nombres entiers choisit la configuration de plus grand gain.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Loss MSE&lt;/b&gt; is the mean square change of a text&apos;s loss that quantizing causes, in nats²; it adds up over the layers. The curve is the most gain that can be had for each loss MSE: drag the line to choose a point on it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;La &lt;b&gt;MSE de perte&lt;/b&gt; est la variation quadratique moyenne de la perte d’un texte que cause la quantification, en nats²&#xa0;; elle s’additionne sur les couches. La courbe est le plus grand gain possible pour chaque MSE de perte&#xa0;: tirez la ligne pour y choisir un point.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Sensitivity&lt;/b&gt; is the loss MSE per unit of rounding noise in a layer, from one forward and one backward pass for each calibration text. A filled dot is a quantized layer, a ring one that stays at the baseline; the dot&apos;s area is its share of the loss budget.&lt;/p&gt;</source>
        <translation>&lt;p&gt;La &lt;b&gt;sensibilité&lt;/b&gt; est la MSE de perte par unité de bruit d’arrondi dans une couche, d’après une passe avant et une passe arrière pour chaque texte de calibration. Un point plein est une couche quantifiée, un anneau une couche qui reste à la base&#xa0;; l’aire du point est sa part du budget de perte.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;All data pass through one &lt;b&gt;sequential sub-graph&lt;/b&gt; after the other, so time adds up between them. Inside one it does not, so each of its configurations is priced on its own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Toutes les données passent par un &lt;b&gt;sous-graphe séquentiel&lt;/b&gt; après l’autre, donc le temps s’additionne entre eux. À l’intérieur non, donc chacune de ses configurations a son propre prix.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;gain&lt;/b&gt; of a configuration is what it saves against the whole sub-graph at the baseline. The sum of what its layers save alone and the theoretical gain by multiply-accumulates stand beside it: where they differ, layers cannot be priced one by one.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Le &lt;b&gt;gain&lt;/b&gt; d’une configuration est ce qu’elle économise par rapport au sous-graphe entier à la base. À côté se trouvent la somme de ce que ses couches économisent seules et le gain théorique par multiplications&#xa0;: là où ils diffèrent, on ne peut donner un prix à chaque couche.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;objective&lt;/b&gt; is what the integer program makes as large as possible: time saved, time saved if multiply-accumulates ran at the peak rate, or bytes of weights saved. Each has a frontier of its own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;L’&lt;b&gt;objectif&lt;/b&gt; est ce que le programme en nombres entiers rend aussi grand que possible&#xa0;: temps économisé, temps économisé si les multiplications allaient au débit de crête, ou octets de poids économisés. Chacun a sa propre frontière.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;source&lt;/b&gt; is where time gains come from: a model of a device, a measurement by a worker or on this computer, or a file. Modelled gains are drawn hatched or dashed, measured ones solid with their intervals.&lt;/p&gt;</source>
        <translation>&lt;p&gt;La &lt;b&gt;source&lt;/b&gt; est l’origine des gains de temps&#xa0;: un modèle d’un appareil, une mesure par un worker ou sur cet ordinateur, ou un fichier. Les gains modélisés sont hachurés ou en tirets, les gains mesurés pleins avec leurs intervalles.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;What every noise model predicts for the solution on screen, and what it assumes. Run › Validate puts beside it what the really quantized model does to the loss of texts of its own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ce que chaque modèle de bruit prédit pour la solution à l’écran, et ce qu’il suppose. Exécuter › Valider met à côté ce que le modèle vraiment quantifié fait à la perte de textes distincts.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The method: S. Markovich-Golan et al., arXiv:2505.13060.&lt;/p&gt;</source>
        <translation>&lt;p&gt;La méthode&#xa0;: S. Markovich-Golan et al., arXiv:2505.13060.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;noise model&lt;/b&gt; says how large rounding errors are and how they add up in the loss. Log-uniform and upper-bound need the sensitivities alone. Measured-error also sees clipping and the scales of blocks; bias-aware and drift also see how the mean of the loss moves.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Un &lt;b&gt;modèle de bruit&lt;/b&gt; dit la taille des erreurs d’arrondi et comment elles s’additionnent dans la perte. log-uniform et upper-bound n’ont besoin que des sensibilités. measured-error voit aussi l’écrêtage et les échelles des blocs&#xa0;; bias-aware et drift voient aussi comment la moyenne de la perte se déplace.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>DecisionStep</name>
    <message>
        <source>Change threshold to %1</source>
        <translation>Mettre le seuil à %1</translation>
    </message>
    <message>
        <source>Limit weights to %1</source>
        <translation>Limiter les poids à %1</translation>
    </message>
    <message>
        <source>Remove the limit of the weights</source>
        <translation>Retirer la limite des poids</translation>
    </message>
    <message>
        <source>Change objective</source>
        <translation>Changer d’objectif</translation>
    </message>
    <message>
        <source>Change timing source</source>
        <translation>Changer de source des temps</translation>
    </message>
    <message>
        <source>Change noise model</source>
        <translation>Changer de modèle de bruit</translation>
    </message>
    <message>
        <source>Change formats</source>
        <translation>Changer les formats</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>“%1” has a value that cannot be used.</source>
        <translation>«&#xa0;%1&#xa0;» a une valeur inutilisable.</translation>
    </message>
    <message>
        <source>“%1” was not found.</source>
        <translation>«&#xa0;%1&#xa0;» est introuvable.</translation>
    </message>
    <message>
        <source>“%1” is damaged, or not the kind of file that it should be.</source>
        <translation>«&#xa0;%1&#xa0;» est endommagé ou n’est pas le type de fichier attendu.</translation>
    </message>
    <message>
        <source>Halftone cannot handle “%1”.</source>
        <translation>Halftone ne sait pas traiter «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>No configuration satisfies “%1”.</source>
        <translation>Aucune configuration ne satisfait «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” exists already, or does not fit what exists.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà ou ne va pas avec ce qui existe.</translation>
    </message>
    <message>
        <source>“%1” could not be read or written.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être lu ou écrit.</translation>
    </message>
    <message>
        <source>“%1” took too long.</source>
        <translation>«&#xa0;%1&#xa0;» a pris trop de temps.</translation>
    </message>
    <message>
        <source>“%1” was cancelled.</source>
        <translation>«&#xa0;%1&#xa0;» a été annulé.</translation>
    </message>
    <message>
        <source>Halftone made a mistake with “%1”.</source>
        <translation>Halftone a fait une erreur avec «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>A value cannot be used.</source>
        <translation>Une valeur est inutilisable.</translation>
    </message>
    <message>
        <source>Something that is needed was not found.</source>
        <translation>Quelque chose de nécessaire est introuvable.</translation>
    </message>
    <message>
        <source>A file is damaged, or not the kind of file that it should be.</source>
        <translation>Un fichier est endommagé ou n’est pas du type attendu.</translation>
    </message>
    <message>
        <source>Halftone cannot handle this.</source>
        <translation>Halftone ne sait pas traiter cela.</translation>
    </message>
    <message>
        <source>No configuration satisfies the threshold and the pins.</source>
        <translation>Aucune configuration ne satisfait le seuil et les formats imposés.</translation>
    </message>
    <message>
        <source>This exists already, or does not fit what exists.</source>
        <translation>Cela existe déjà ou ne va pas avec ce qui existe.</translation>
    </message>
    <message>
        <source>Reading or writing failed.</source>
        <translation>La lecture ou l’écriture a échoué.</translation>
    </message>
    <message>
        <source>This took too long.</source>
        <translation>Cela a pris trop de temps.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Halftone made a mistake.</source>
        <translation>Halftone a fait une erreur.</translation>
    </message>
</context>
<context>
    <name>FormatOffers</name>
    <message>
        <source>there is no timing yet</source>
        <translation>il n’y a pas encore de temps</translation>
    </message>
    <message>
        <source>no timing has gains for it together with the others</source>
        <translation>aucun temps n’a de gains pour lui avec les autres</translation>
    </message>
    <message>
        <source>no timing has gains for it</source>
        <translation>aucun temps n’a de gains pour lui</translation>
    </message>
    <message>
        <source>%1 has no gains for it</source>
        <translation>%1 n’a pas de gains pour lui</translation>
    </message>
    <message>
        <source>%1 has no rate for it</source>
        <translation>%1 n’a pas de débit pour lui</translation>
    </message>
    <message numerus="yes">
        <source>there are %Ln formats, the most that can be</source>
        <translation>
            <numerusform>il y a %Ln format, le maximum possible</numerusform>
            <numerusform>il y a %Ln formats, le maximum possible</numerusform>
        </translation>
    </message>
    <message>
        <source>the baseline, that all gains and losses are against</source>
        <translation>la base, à laquelle tous les gains et pertes se rapportent</translation>
    </message>
    <message>
        <source>one format besides the baseline is needed</source>
        <translation>il faut un format outre la base</translation>
    </message>
</context>
<context>
    <name>GainExplanation</name>
    <message>
        <source>The device multiplies this format no faster than BF16.</source>
        <translation>L’appareil ne multiplie pas ce format plus vite que BF16.</translation>
    </message>
    <message>
        <source>Its inner dimension is so short that writing the output tile takes as long as the products: the faster format gains nothing.</source>
        <translation>Sa dimension interne est si courte qu’écrire la tuile de sortie prend autant de temps que les produits&#xa0;: le format plus rapide ne gagne rien.</translation>
    </message>
    <message>
        <source>Its inner dimension is short: writing the output tile hides part of the gain.</source>
        <translation>Sa dimension interne est courte&#xa0;: écrire la tuile de sortie masque une partie du gain.</translation>
    </message>
    <message>
        <source>Reading weights and activations takes longer than the products.</source>
        <translation>Lire les poids et les activations prend plus de temps que les produits.</translation>
    </message>
    <message>
        <source>The vector engines are busier than the matrix engine here.</source>
        <translation>Les unités vectorielles sont ici plus occupées que l’unité matricielle.</translation>
    </message>
    <message>
        <source>Casting its operands costs more than the faster products save.</source>
        <translation>Convertir ses opérandes coûte plus que n’économisent les produits plus rapides.</translation>
    </message>
    <message>
        <source>MME %1</source>
        <translation>MME %1</translation>
    </message>
    <message>
        <source>TPC %1</source>
        <translation>TPC %1</translation>
    </message>
    <message>
        <source>HBM %1</source>
        <translation>HBM %1</translation>
    </message>
    <message>
        <source>overhead %1</source>
        <translation>surcoût %1</translation>
    </message>
    <message>
        <source>all-reduces %1</source>
        <translation>all-reduces %1</translation>
    </message>
    <message>
        <source>%1 (overlapping: %2; besides: %3)</source>
        <extracomment>%1 is a time, %2 a list of engines that work at the same time, %3 what comes before and after</extracomment>
        <translation>%1 (en recouvrement&#xa0;: %2&#xa0;; en plus&#xa0;: %3)</translation>
    </message>
</context>
<context>
    <name>GraphMenu</name>
    <message>
        <source>&amp;Collapse identical blocks</source>
        <translation>&amp;Replier les blocs identiques</translation>
    </message>
    <message>
        <source>&amp;Expand identical blocks</source>
        <translation>&amp;Déplier les blocs identiques</translation>
    </message>
    <message>
        <source>Expand &amp;all</source>
        <translation>&amp;Tout déplier</translation>
    </message>
    <message>
        <source>C&amp;ollapse all</source>
        <translation>Tout r&amp;eplier</translation>
    </message>
    <message>
        <source>&amp;Zoom to this</source>
        <translation>&amp;Zoomer ici</translation>
    </message>
    <message>
        <source>Show the &amp;whole model</source>
        <translation>Montrer tout le &amp;modèle</translation>
    </message>
</context>
<context>
    <name>GraphSearch</name>
    <message>
        <source>This is not a regular expression: %1 at character %2</source>
        <extracomment>%1: what is wrong, in English; %2: behind which character</extracomment>
        <translation>Ce n’est pas une expression régulière&#xa0;: %1 au caractère %2</translation>
    </message>
    <message>
        <source>This expression takes too long; make it simpler</source>
        <translation>Cette expression prend trop de temps&#xa0;; simplifiez-la</translation>
    </message>
</context>
<context>
    <name>GraphTarget</name>
    <message>
        <source>One card for all identical blocks (Space)</source>
        <translation>Une carte pour tous les blocs identiques (Espace)</translation>
    </message>
    <message>
        <source>A card for every block (Space)</source>
        <translation>Une carte pour chaque bloc (Espace)</translation>
    </message>
</context>
<context>
    <name>HeatMapLegend</name>
    <message>
        <source>kept at %1</source>
        <translation>reste en %1</translation>
    </message>
    <message>
        <source>Area: share of budget, largest %1 (ring: if quantized)</source>
        <translation>Aire&#xa0;: part du budget, au plus %1 (anneau&#xa0;: si quantifié)</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>pas de valeur</translation>
    </message>
</context>
<context>
    <name>HeatMapText</name>
    <message>
        <source>Block</source>
        <translation>Bloc</translation>
    </message>
    <message>
        <source>Layers in graph order</source>
        <translation>Couches dans l’ordre du graphe</translation>
    </message>
</context>
<context>
    <name>HeatValueText</name>
    <message numerus="yes">
        <source>calibrated on %Ln samples</source>
        <translation>
            <numerusform>calibré sur %Ln échantillon</numerusform>
            <numerusform>calibré sur %Ln échantillons</numerusform>
        </translation>
    </message>
    <message>
        <source>predicted by %1, %2</source>
        <comment>a noise model, its calibration</comment>
        <translation>prédit par %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>measured with each layer alone in %1, on %Ln samples</source>
        <translation>
            <numerusform>mesuré avec chaque couche seule en %1, sur %Ln échantillon</numerusform>
            <numerusform>mesuré avec chaque couche seule en %1, sur %Ln échantillons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measured rounding errors in %1, to first order, on %Ln samples</source>
        <translation>
            <numerusform>erreurs d’arrondi mesurées en %1, au premier ordre, sur %Ln échantillon</numerusform>
            <numerusform>erreurs d’arrondi mesurées en %1, au premier ordre, sur %Ln échantillons</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; predicted by %2 for the same samples; the error is that of the measurement</source>
        <translation>%1&#xa0;; prédit par %2 pour les mêmes échantillons&#xa0;; l’erreur est celle de la mesure</translation>
    </message>
    <message>
        <source>%1 (nats² per unit of noise power)</source>
        <comment>sensitivity</comment>
        <translation>%1 (nats² par unité de puissance de bruit)</translation>
    </message>
    <message>
        <source>Loss MSE in %1</source>
        <translation>MSE de perte en %1</translation>
    </message>
    <message>
        <source>Loss MSE in %1 (nats²)</source>
        <translation>MSE de perte en %1 (nats²)</translation>
    </message>
    <message>
        <source>Price of flipping</source>
        <translation>Prix du changement</translation>
    </message>
    <message>
        <source>Price of flipping (gain lost)</source>
        <translation>Prix du changement (gain perdu)</translation>
    </message>
    <message>
        <source>No layer can have another format</source>
        <translation>Aucune couche ne peut avoir un autre format</translation>
    </message>
    <message>
        <source>Measured / predicted, layer alone in %1</source>
        <translation>Mesuré / prédit, couche seule en %1</translation>
    </message>
    <message>
        <source>Measured / predicted, rounding to %1</source>
        <translation>Mesuré / prédit, arrondi à %1</translation>
    </message>
    <message>
        <source>measured / predicted, layer alone in %1</source>
        <translation>mesuré / prédit, couche seule en %1</translation>
    </message>
    <message>
        <source>Loss MSE with this layer alone quantized, measured on calibration samples, over the predicted one</source>
        <translation>MSE de perte avec cette seule couche quantifiée, mesurée sur les échantillons de calibration, divisée par la MSE prédite</translation>
    </message>
    <message>
        <source>No layer was measured alone in %1: Run &gt; Measure layer shifts does it. A validation gives one ratio for all layers together: see Predictions</source>
        <translation>Aucune couche n’a été mesurée seule en %1&#xa0;: Exécuter &gt; Mesurer les décalages des couches le fait. Une validation donne un rapport pour toutes les couches ensemble&#xa0;: voir Prédictions</translation>
    </message>
    <message>
        <source>measured / predicted, rounding to %1</source>
        <translation>mesuré / prédit, arrondi à %1</translation>
    </message>
    <message>
        <source>Loss MSE of the really rounded operands, to first order, over the one that the format alone predicts</source>
        <translation>MSE de perte des opérandes vraiment arrondis, au premier ordre, divisée par celle que le format seul prédit</translation>
    </message>
    <message>
        <source>The calibration did not measure rounding to %1: calibrate with measured errors</source>
        <translation>La calibration n’a pas mesuré l’arrondi à %1&#xa0;: calibrez avec les erreurs mesurées</translation>
    </message>
    <message>
        <source>Known when there is a timing</source>
        <translation>Connu dès qu’il y a des temps</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>sensibilité</translation>
    </message>
    <message>
        <source>Loss MSE per unit of rounding noise in both operands</source>
        <translation>MSE de perte par unité de bruit d’arrondi dans les deux opérandes</translation>
    </message>
    <message>
        <source>sensitivity of the input</source>
        <translation>sensibilité de l’entrée</translation>
    </message>
    <message>
        <source>The part of the input; of a matmul: of its first operand</source>
        <translation>La part de l’entrée&#xa0;; pour un matmul&#xa0;: de son premier opérande</translation>
    </message>
    <message>
        <source>sensitivity of the weight</source>
        <translation>sensibilité du poids</translation>
    </message>
    <message>
        <source>The part of the weight; of a matmul: of its second operand</source>
        <translation>La part du poids&#xa0;; pour un matmul&#xa0;: de son second opérande</translation>
    </message>
    <message>
        <source>loss MSE in %1</source>
        <translation>MSE de perte en %1</translation>
    </message>
    <message>
        <source>Predicted mean square change of the loss by this layer alone</source>
        <translation>Variation quadratique moyenne de la perte prédite pour cette couche seule</translation>
    </message>
    <message>
        <source>share of the budget</source>
        <translation>part du budget</translation>
    </message>
    <message>
        <source>Its part of the loss MSE that the threshold allows: used, or what it would use</source>
        <translation>Sa part de la MSE de perte que le seuil permet&#xa0;: utilisée, ou ce qu’elle utiliserait</translation>
    </message>
    <message>
        <source>price of flipping</source>
        <translation>prix du changement</translation>
    </message>
    <message>
        <source>Gain that the best choice loses if this layer has another format; of several formats the cheapest</source>
        <translation>Gain que perd le meilleur choix si cette couche a un autre format&#xa0;; de plusieurs formats le moins cher</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>Sensitivity of the input</source>
        <translation>Sensibilité de l’entrée</translation>
    </message>
    <message>
        <source>Sensitivity of the weight</source>
        <translation>Sensibilité du poids</translation>
    </message>
    <message>
        <source>Share of the budget</source>
        <translation>Part du budget</translation>
    </message>
    <message>
        <source>Share of the budget, used or if quantized</source>
        <translation>Part du budget, utilisée ou si quantifiée</translation>
    </message>
    <message>
        <source>Known with the first solution</source>
        <translation>Connu avec la première solution</translation>
    </message>
    <message>
        <source>it can have no other format</source>
        <translation>elle ne peut avoir aucun autre format</translation>
    </message>
    <message>
        <source>nothing is predicted for it</source>
        <translation>rien n’est prédit pour elle</translation>
    </message>
    <message>
        <source>measured %1, predicted %2</source>
        <translation>mesuré %1, prédit %2</translation>
    </message>
    <message>
        <source>Price of flipping (loss MSE added, nats²)</source>
        <translation>Prix du changement (MSE de perte ajoutée, nats²)</translation>
    </message>
    <message>
        <source>Loss MSE that the best choice adds if this layer has another format; of several formats the cheapest</source>
        <translation>MSE de perte que le meilleur choix ajoute si cette couche a un autre format&#xa0;; de plusieurs formats, le moins cher</translation>
    </message>
</context>
<context>
    <name>InfeasibleText</name>
    <message>
        <source>%1 pinned to %2</source>
        <translation>%1 imposé en %2</translation>
    </message>
    <message>
        <source>only %2 for %1</source>
        <translation>seulement %2 pour %1</translation>
    </message>
    <message>
        <source>%1 tied</source>
        <translation>%1 liés</translation>
    </message>
    <message>
        <source> · possible: loss MSE %1 to %2, gain %3 to %4</source>
        <translation> · possible&#xa0;: MSE de perte de %1 à %2, gain de %3 à %4</translation>
    </message>
    <message>
        <source>infeasible: within this loss MSE the weights take at least %1, more than %2</source>
        <translation>impossible&#xa0;: dans cette MSE de perte les poids prennent au moins %1, plus que %2</translation>
    </message>
    <message>
        <source>infeasible: the least loss MSE is %1, which needs τ %2</source>
        <translation>impossible&#xa0;: la MSE de perte minimale est %1, qui demande τ %2</translation>
    </message>
    <message>
        <source>infeasible: with %1 the least loss MSE is %2, which needs τ %3</source>
        <translation>impossible&#xa0;: avec %1 la MSE de perte minimale est %2, qui demande τ %3</translation>
    </message>
    <message>
        <source>infeasible: with the formats that are allowed it takes at least %1, more than %2</source>
        <translation>impossible&#xa0;: avec les formats permis il faut au moins %1, plus que %2</translation>
    </message>
    <message>
        <source>infeasible: the perplexity changes by at least %1, more than %2</source>
        <translation>impossible&#xa0;: la perplexité varie d’au moins %1, plus que %2</translation>
    </message>
    <message>
        <source>infeasible: with the formats that are allowed the weights take at least %1, more than %2</source>
        <translation>impossible&#xa0;: avec les formats permis les poids prennent au moins %1, plus que %2</translation>
    </message>
    <message>
        <source>infeasible: within this perplexity change the weights take at least %1, more than %2</source>
        <translation>impossible&#xa0;: dans cette variation de perplexité les poids prennent au moins %1, plus que %2</translation>
    </message>
    <message>
        <source>, because of %1</source>
        <translation>, à cause de %1</translation>
    </message>
</context>
<context>
    <name>LanguageText</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>LayerEdit</name>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln couche</numerusform>
            <numerusform>%Ln couches</numerusform>
        </translation>
    </message>
    <message>
        <source>Pin %1 to %2</source>
        <translation>Imposer %2 à %1</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>Libérer %1</translation>
    </message>
    <message>
        <source>Allow %2 for %1</source>
        <translation>Permettre %2 pour %1</translation>
    </message>
    <message>
        <source>Exclude %2 from %1</source>
        <translation>Exclure %2 de %1</translation>
    </message>
    <message>
        <source>Tie %1</source>
        <translation>Lier %1</translation>
    </message>
    <message>
        <source>Untie %1</source>
        <translation>Délier %1</translation>
    </message>
    <message>
        <source>Tie layers as vLLM does</source>
        <translation>Lier les couches comme vLLM</translation>
    </message>
    <message>
        <source>Untie the layers that vLLM joins</source>
        <translation>Délier les couches que vLLM réunit</translation>
    </message>
    <message>
        <source>Release all layers</source>
        <translation>Libérer toutes les couches</translation>
    </message>
</context>
<context>
    <name>LayerPriceText</name>
    <message>
        <source>%1: not possible under this threshold</source>
        <translation>%1&#xa0;: impossible sous ce seuil</translation>
    </message>
    <message>
        <source>%1 of gain won</source>
        <translation>%1 de gain en plus</translation>
    </message>
    <message>
        <source>%1 of gain lost</source>
        <translation>%1 de gain en moins</translation>
    </message>
    <message>
        <source>%1 of loss MSE spent</source>
        <translation>%1 de MSE de perte en plus</translation>
    </message>
    <message>
        <source>%1 of loss MSE saved</source>
        <translation>%1 de MSE de perte en moins</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>format, gain, loss</comment>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
    <message>
        <source>%1 (not proven)</source>
        <translation>%1 (non prouvé)</translation>
    </message>
    <message>
        <source>%1 to %2 between τ = %3 and %4</source>
        <comment>two formats, two thresholds</comment>
        <translation>%1 vers %2 entre τ = %3 et %4</translation>
    </message>
    <message>
        <source>No choice keeps this threshold, so that none has a price</source>
        <translation>Aucun choix ne respecte ce seuil, il n’y a donc pas de prix</translation>
    </message>
    <message>
        <source>A kept configuration is shown; prices are those of the best choice</source>
        <translation>Une configuration conservée est affichée&#xa0;; les prix sont ceux du meilleur choix</translation>
    </message>
    <message>
        <source>Computed while the threshold rests</source>
        <translation>Calculé pendant que le seuil est au repos</translation>
    </message>
</context>
<context>
    <name>ListText</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names of layers or the like</comment>
        <translation>
            <numerusform>%1 et %Ln autre</numerusform>
            <numerusform>%1 et %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogSources</name>
    <message>
        <source>window</source>
        <translation>fenêtre</translation>
    </message>
    <message>
        <source>job</source>
        <translation>tâche</translation>
    </message>
    <message>
        <source>%1 begins</source>
        <translation>%1 commence</translation>
    </message>
    <message>
        <source>timing</source>
        <translation>temps</translation>
    </message>
</context>
<context>
    <name>MarkText</name>
    <message>
        <source>kept</source>
        <translation>conservé</translation>
    </message>
    <message>
        <source>measured loss, 95 % interval, tied to its prediction</source>
        <translation>perte mesurée, intervalle à 95&#xa0;%, reliée à sa prédiction</translation>
    </message>
</context>
<context>
    <name>NoiseText</name>
    <message>
        <source>Not for this session: %1.</source>
        <translation>Pas pour cette session&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Every value is rounded with the largest relative error that its format allows, layers are independent, nothing is clipped or lost, and the mean loss does not move.</source>
        <translation>Chaque valeur est arrondie avec la plus grande erreur relative que son format permet, les couches sont indépendantes, rien n’est écrêté ni perdu, et la perte moyenne ne bouge pas.</translation>
    </message>
    <message>
        <source>Values are spread evenly over each binade, layers are independent, nothing is clipped or lost, and the mean loss does not move.</source>
        <translation>Les valeurs sont réparties également sur chaque binade, les couches sont indépendantes, rien n’est écrêté ni perdu, et la perte moyenne ne bouge pas.</translation>
    </message>
    <message>
        <source>The loss follows each tensor&apos;s real rounding error to first order, clipping and underflow included; layers are independent, and the mean loss does not move.</source>
        <translation>La perte suit l’erreur d’arrondi réelle de chaque tenseur au premier ordre, écrêtage et sous-dépassement compris&#xa0;; les couches sont indépendantes, et la perte moyenne ne bouge pas.</translation>
    </message>
    <message>
        <source>Every layer&apos;s share of the drift of the mean loss is proportional to its share of the scatter, and one run of the quantized model on the calibration texts sets the proportion.</source>
        <translation>La part de chaque couche dans la dérive de la perte moyenne est proportionnelle à sa part de la dispersion, et une exécution du modèle quantifié sur les textes de calibration fixe la proportion.</translation>
    </message>
    <message>
        <source>The mean loss moves by the sum of the shifts that quantizing one layer at a time causes, and the scatter of the layers around it is independent.</source>
        <translation>La perte moyenne bouge de la somme des décalages que cause la quantification d’une couche à la fois, et la dispersion des couches autour est indépendante.</translation>
    </message>
    <message>
        <source>Not measured: choose formats to measure when you calibrate.</source>
        <translation>Non mesuré&#xa0;: choisissez les formats à mesurer en calibrant.</translation>
    </message>
    <message>
        <source>Not measured: Run &gt; Measure layer shifts.</source>
        <translation>Non mesuré&#xa0;: Exécuter &gt; Mesurer les décalages des couches.</translation>
    </message>
    <message>
        <source>Not measured: Run &gt; Measure drift.</source>
        <translation>Non mesuré&#xa0;: Exécuter &gt; Mesurer la dérive.</translation>
    </message>
    <message>
        <source>Not measured in all of these formats: choose them when you calibrate.</source>
        <translation>Non mesuré dans tous ces formats&#xa0;: choisissez-les en calibrant.</translation>
    </message>
    <message>
        <source>Not measured of every layer in these formats: Run &gt; Measure layer shifts.</source>
        <translation>Pas mesuré pour chaque couche dans ces formats&#xa0;: Exécuter &gt; Mesurer les décalages des couches.</translation>
    </message>
    <message>
        <source>Not measured in these formats: Run &gt; Measure drift.</source>
        <translation>Non mesuré dans ces formats&#xa0;: Exécuter &gt; Mesurer la dérive.</translation>
    </message>
</context>
<context>
    <name>OverlayText</name>
    <message>
        <source>%1: cannot be drawn</source>
        <translation>%1&#xa0;: ne peut être dessiné</translation>
    </message>
    <message>
        <source>%1 (modelled)</source>
        <translation>%1 (modélisé)</translation>
    </message>
</context>
<context>
    <name>PartitionLink</name>
    <message numerus="yes">
        <source>calibrated on %Ln samples</source>
        <translation>
            <numerusform>calibré sur %Ln échantillon</numerusform>
            <numerusform>calibré sur %Ln échantillons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PredictionView</name>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message numerus="yes">
        <source>The really quantized model on %Ln samples of %1; 95 % interval %2 to %3 nats².</source>
        <translation>
            <numerusform>Le modèle réellement quantifié sur %Ln échantillon de %1&#xa0;; intervalle à 95&#xa0;% de %2 à %3 nats².</numerusform>
            <numerusform>Le modèle réellement quantifié sur %Ln échantillons de %1&#xa0;; intervalle à 95&#xa0;% de %2 à %3 nats².</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QApplication</name>
    <message>
        <source>Explore automatic mixed precision for neural networks.</source>
        <translation>Explorer la précision mixte automatique des réseaux de neurones.</translation>
    </message>
    <message>
        <source>Open the calibrated demo model.</source>
        <translation>Ouvrir le modèle de démonstration calibré.</translation>
    </message>
    <message>
        <source>Use another session library.</source>
        <translation>Utiliser une autre bibliothèque de sessions.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>A model folder, a TorchScript file or a .halftone session.</source>
        <translation>Un dossier de modèle, un fichier TorchScript ou une session .halftone.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>Afficher la version.</translation>
    </message>
    <message>
        <source>With --demo: print the milliseconds until the window, and until the demo, is painted, and quit.</source>
        <translation>Avec --demo&#xa0;: afficher les millisecondes jusqu’à ce que la fenêtre, puis la démo, soient dessinées, et quitter.</translation>
    </message>
</context>
<context>
    <name>QueuedMeasurement</name>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s)</source>
        <translation>
            <numerusform>%Ln worker</numerusform>
            <numerusform>%Ln workers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln whole model(s)</source>
        <translation>
            <numerusform>jusqu’à %Ln modèle entier</numerusform>
            <numerusform>jusqu’à %Ln modèles entiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestrictionMarkName</name>
    <message>
        <source>pinned</source>
        <translation>imposé</translation>
    </message>
    <message>
        <source>not every format</source>
        <translation>pas tous les formats</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>lié</translation>
    </message>
</context>
<context>
    <name>RestrictionText</name>
    <message>
        <source>pinned to %1</source>
        <translation>imposé en %1</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>pas %1</translation>
    </message>
    <message numerus="yes">
        <source>tied with %Ln others</source>
        <translation>
            <numerusform>lié à %Ln autre</numerusform>
            <numerusform>lié à %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Trade-off</source>
        <translation>Compromis</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Carte thermique</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>Configurations</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Gains of the sub-graphs</source>
        <translation>Gains des sous-graphes</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>Gaudi 2 model</source>
        <translation>Modèle Gaudi 2</translation>
    </message>
    <message>
        <source>Gaudi 3 model</source>
        <translation>Modèle Gaudi 3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln device(s)</source>
        <translation>
            <numerusform>%1, %Ln appareil</numerusform>
            <numerusform>%1, %Ln appareils</numerusform>
        </translation>
    </message>
    <message>
        <source>size of the weights</source>
        <translation>taille des poids</translation>
    </message>
    <message>
        <source>measured on this computer (%1)</source>
        <translation>mesuré sur cet ordinateur (%1)</translation>
    </message>
    <message>
        <source>measured on %1</source>
        <translation>mesuré sur %1</translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation>importé de %1</translation>
    </message>
    <message>
        <source>MAC counts at peak rates (%1)</source>
        <translation>nombre de MAC au débit de crête (%1)</translation>
    </message>
    <message>
        <source>batch %1, %2 tokens</source>
        <translation>lot %1, %2 jetons</translation>
    </message>
    <message>
        <source>batch %1, decode after %2 tokens</source>
        <translation>lot %1, décodage après %2 jetons</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>optimal, proven by GLPK in %1</source>
        <translation>optimal, prouvé par GLPK en %1</translation>
    </message>
    <message>
        <source>optimal, proven by the dynamic program in %1 and by GLPK in %2</source>
        <translation>optimal, prouvé par la programmation dynamique en %1 et par GLPK en %2</translation>
    </message>
    <message>
        <source>optimal, proven by the dynamic program in %1</source>
        <translation>optimal, prouvé par la programmation dynamique en %1</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>non prouvé</translation>
    </message>
    <message>
        <source>not proven, the optimum gains at most %1 (gap %2)</source>
        <translation>non prouvé, l’optimum gagne au plus %1 (écart %2)</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%1 couches sur %2</translation>
    </message>
    <message>
        <source>%1 quantized</source>
        <translation>%1 quantifiées</translation>
    </message>
    <message>
        <source>gain %1</source>
        <translation>gain %1</translation>
    </message>
    <message>
        <source>No sample is calibrated yet</source>
        <translation>Aucun échantillon n’est encore calibré</translation>
    </message>
    <message>
        <source>Solving…</source>
        <translation>Résolution…</translation>
    </message>
    <message>
        <source>loss MSE %1 of %2</source>
        <translation>MSE de perte %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>gains of layers added up in %Ln sub-graphs that are large or tied</source>
        <translation>
            <numerusform>gains de couches additionnés dans %Ln sous-graphe grand ou lié</numerusform>
            <numerusform>gains de couches additionnés dans %Ln sous-graphes grands ou liés</numerusform>
        </translation>
    </message>
    <message>
        <source>τ %1</source>
        <translation>τ %1</translation>
    </message>
    <message>
        <source>Loss MSE %1, limit %2</source>
        <translation>MSE de perte %1, limite %2</translation>
    </message>
    <message>
        <source>Gain %1, at most %2</source>
        <translation>Gain %1, au plus %2</translation>
    </message>
    <message>
        <source>Gains: %1</source>
        <translation>Gains&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Loss MSE: predicted from %Ln calibration samples</source>
        <translation>
            <numerusform>MSE de perte&#xa0;: prédite à partir de %Ln échantillon</numerusform>
            <numerusform>MSE de perte&#xa0;: prédite à partir de %Ln échantillons</numerusform>
        </translation>
    </message>
    <message>
        <source>as kept: “%1”; its decisions alone give another solution</source>
        <translation>comme conservé&#xa0;: «&#xa0;%1&#xa0;»&#xa0;; ses décisions seules donnent une autre solution</translation>
    </message>
    <message>
        <source>not proven, the least loss MSE is at least %1</source>
        <translation>non prouvé, la MSE de perte minimale est d’au moins %1</translation>
    </message>
    <message>
        <source>least loss MSE %1</source>
        <translation>MSE de perte minimale %1</translation>
    </message>
    <message>
        <source>loss MSE %1</source>
        <translation>MSE de perte %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>share, of the whole model&apos;s time or bytes</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>that can be gained</comment>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>TargetText</name>
    <message>
        <source>Formats other than %1 beside BF16.</source>
        <translation>Des formats autres que %1 à côté de BF16.</translation>
    </message>
    <message>
        <source>Several formats below BF16 in one model.</source>
        <translation>Plusieurs formats sous BF16 dans un même modèle.</translation>
    </message>
    <message>
        <source>Matmuls of attention below BF16.</source>
        <translation>Les matmuls de l’attention sous BF16.</translation>
    </message>
    <message>
        <source>Different formats for q, k and v, or for gate and up: they run as one product.</source>
        <translation>Des formats différents pour q, k et v, ou pour gate et up&#xa0;: ils sont calculés en un seul produit.</translation>
    </message>
    <message>
        <source>Of the solution on screen it has no format %1, which these layers are in: %2.</source>
        <translation>De la solution à l’écran, il n’a pas le format %1, dans lequel sont ces couches&#xa0;: %2.</translation>
    </message>
    <message>
        <source>It has one format for all layers below BF16; the solution on screen has several: %1. In %2: %3.</source>
        <translation>Il a un seul format pour toutes les couches sous BF16&#xa0;; la solution à l’écran en a plusieurs&#xa0;: %1. En %2&#xa0;: %3.</translation>
    </message>
    <message>
        <source>It runs these layers together in one format, and in the solution on screen they differ: %1.</source>
        <translation>Il exécute ces couches ensemble dans un même format, or dans la solution à l’écran elles diffèrent&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A format for a single matmul under fused attention; run without it.</source>
        <translation>Un format pour un seul matmul avec une attention fusionnée&#xa0;; exécuter sans elle.</translation>
    </message>
    <message>
        <source>lm_head below BF16 is written, but not every version runs it.</source>
        <translation>lm_head sous BF16 est écrit, mais toutes les versions ne l’exécutent pas.</translation>
    </message>
    <message>
        <source>What the result is served with may run q, k and v, or gate and up, as one product.</source>
        <translation>Ce qui sert le résultat peut calculer q, k et v, ou gate et up, en un seul produit.</translation>
    </message>
    <message>
        <source>Static scales of activations: they are computed at run time.</source>
        <translation>Des échelles fixes pour les activations&#xa0;: elles sont calculées à l’exécution.</translation>
    </message>
    <message>
        <source>It leaves matmuls in BF16; in the solution on screen these are lower: %1.</source>
        <translation>Il laisse les matmuls en BF16&#xa0;; dans la solution à l’écran, ceux-ci sont plus bas&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>ThresholdText</name>
    <message>
        <source>The noise model %1 predicts no change of the mean loss; choose %2 or %3.</source>
        <translation>Le modèle de bruit %1 ne prédit aucune variation de la perte moyenne&#xa0;; choisissez %2 ou %3.</translation>
    </message>
    <message>
        <source>The mean loss was not seen to drift, so that every choice keeps it.</source>
        <translation>On n’a pas vu dériver la perte moyenne, donc tout choix respecte le seuil.</translation>
    </message>
    <message>
        <source>Loss MSE</source>
        <translation>MSE de perte</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexité</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>loss MSE %1 nats²</source>
        <translation>MSE de perte %1 nats²</translation>
    </message>
    <message>
        <source>perplexity change %1</source>
        <translation>variation de perplexité %1</translation>
    </message>
    <message>
        <source>time %1</source>
        <translation>temps %1</translation>
    </message>
    <message>
        <source>weights %1</source>
        <translation>poids %1</translation>
    </message>
    <message>
        <source>A time needs gains in seconds; choose another objective.</source>
        <translation>Un temps demande des gains en secondes&#xa0;; choisissez un autre objectif.</translation>
    </message>
    <message>
        <source>The source of the gains has no time of the whole model.</source>
        <translation>La source des gains n’a pas de temps du modèle entier.</translation>
    </message>
    <message>
        <source>Either the time or the weights can be limited; remove the limit of the weights.</source>
        <translation>On peut limiter soit le temps, soit les poids&#xa0;; retirez la limite des poids.</translation>
    </message>
    <message>
        <source>Either the time or the weights can be limited.</source>
        <translation>On peut limiter soit le temps, soit les poids.</translation>
    </message>
</context>
<context>
    <name>TradeOffAxes</name>
    <message>
        <source>Loss MSE</source>
        <translation>MSE de perte</translation>
    </message>
    <message>
        <source>Threshold τ</source>
        <translation>Seuil τ</translation>
    </message>
    <message>
        <source>Predicted change of the perplexity</source>
        <translation>Variation prédite de la perplexité</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>axis title: measure and unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, logarithmic; 0 at the left edge)</source>
        <comment>axis title: measure and unit</comment>
        <translation>%1 (%2, logarithmique&#xa0;; 0 au bord gauche)</translation>
    </message>
    <message>
        <source>Gain (% of the baseline&apos;s bytes)</source>
        <translation>Gain (% des octets de la base)</translation>
    </message>
    <message>
        <source>Gain (% of the baseline&apos;s time)</source>
        <translation>Gain (% du temps de la base)</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>Gain (%1)</source>
        <translation>Gain (%1)</translation>
    </message>
</context>
<context>
    <name>TradeOffLegend</name>
    <message>
        <source>supported frontier (modelled)</source>
        <translation>frontière convexe (modélisée)</translation>
    </message>
    <message>
        <source>supported frontier</source>
        <translation>frontière convexe</translation>
    </message>
    <message>
        <source>proven optimum</source>
        <translation>optimum prouvé</translation>
    </message>
    <message>
        <source>current (hollow: not proven)</source>
        <translation>actuel (creux&#xa0;: non prouvé)</translation>
    </message>
    <message>
        <source>, weights unlimited</source>
        <translation>, poids non limités</translation>
    </message>
</context>
<context>
    <name>TradeOffTip</name>
    <message>
        <source>Gain %1</source>
        <translation>Gain %1</translation>
    </message>
    <message>
        <source>%1, %2 of the baseline</source>
        <comment>a gain, and its share</comment>
        <translation>%1, %2 de la base</translation>
    </message>
    <message>
        <source>Loss MSE %1</source>
        <translation>MSE de perte %1</translation>
    </message>
    <message>
        <source>τ %1</source>
        <translation>τ %1</translation>
    </message>
    <message>
        <source>Predicted change of the perplexity %1</source>
        <translation>Variation prédite de la perplexité %1</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %Ln sample(s) of %1</source>
        <translation>
            <numerusform>Mesuré sur %Ln échantillon de %1</numerusform>
            <numerusform>Mesuré sur %Ln échantillons de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured loss MSE %1, 95 % interval %2 to %3</source>
        <translation>MSE de perte mesurée %1, intervalle à 95&#xa0;% de %2 à %3</translation>
    </message>
    <message>
        <source>Perplexity %1 instead of %2: %3</source>
        <translation>Perplexité %1 au lieu de %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 times the loss MSE predicted for it</source>
        <translation>%1 fois la MSE de perte prédite pour elle</translation>
    </message>
    <message>
        <source>At no more loss MSE the optimum gains at least %1 more</source>
        <translation>Sans plus de MSE de perte l’optimum gagne au moins %1 de plus</translation>
    </message>
    <message>
        <source>At no more loss MSE the optimum gains at least %1 more (%2)</source>
        <translation>Sans plus de MSE de perte l’optimum gagne au moins %1 de plus (%2)</translation>
    </message>
    <message>
        <source>Click to put the threshold here</source>
        <translation>Cliquez pour mettre le seuil ici</translation>
    </message>
    <message>
        <source>Click to go to this configuration</source>
        <translation>Cliquez pour aller à cette configuration</translation>
    </message>
    <message>
        <source>%1, validated</source>
        <comment>name of a configuration</comment>
        <translation>%1, validée</translation>
    </message>
    <message>
        <source>Predicted loss MSE %1</source>
        <translation>MSE de perte prédite %1</translation>
    </message>
    <message>
        <source>Click to put the threshold where this is predicted</source>
        <translation>Cliquez pour mettre le seuil là où cela est prédit</translation>
    </message>
    <message>
        <source>On the supported frontier</source>
        <translation>Sur la frontière convexe</translation>
    </message>
    <message>
        <source>Proven optimum, found by solving for a threshold</source>
        <translation>Optimum prouvé, trouvé en résolvant pour un seuil</translation>
    </message>
    <message>
        <source>Strategy: %1</source>
        <translation>Stratégie&#xa0;: %1</translation>
    </message>
    <message>
        <source>Click to put the threshold to this τ</source>
        <translation>Cliquez pour mettre le seuil à ce τ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln random configuration(s) of about this loss MSE</source>
        <translation>
            <numerusform>%Ln configuration aléatoire d’environ cette MSE de perte</numerusform>
            <numerusform>%Ln configurations aléatoires d’environ cette MSE de perte</numerusform>
        </translation>
    </message>
    <message>
        <source>Gain %1 in the middle, %2 to %3 for 90 % of them</source>
        <translation>Gain %1 au milieu, %2 à %3 pour 90&#xa0;% d’entre elles</translation>
    </message>
</context>
<context>
    <name>TradeOffView</name>
    <message>
        <source>all %1</source>
        <translation>tout %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lowered layer(s)</source>
        <translation>
            <numerusform>%Ln couche abaissée</numerusform>
            <numerusform>%Ln couches abaissées</numerusform>
        </translation>
    </message>
    <message>
        <source>With the noise model bias-aware two configurations of one loss MSE may differ in perplexity: the threshold would be no line</source>
        <translation>Avec le modèle de bruit bias-aware deux configurations de même MSE de perte peuvent différer en perplexité&#xa0;: le seuil ne serait pas une ligne</translation>
    </message>
    <message>
        <source>Needs the noise model drift, which ties the perplexity to the loss MSE</source>
        <translation>Demande le modèle de bruit drift, qui lie la perplexité à la MSE de perte</translation>
    </message>
    <message>
        <source>The measured drift is 0: no change of the perplexity is predicted</source>
        <translation>La dérive mesurée est 0&#xa0;: aucune variation de la perplexité n’est prédite</translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>%1, standard error %2</source>
        <translation>%1, erreur type %2</translation>
    </message>
</context>
<context>
    <name>WholeModelCheck</name>
    <message>
        <source>Show the plot</source>
        <translation>Voir le graphique</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>Sum of sub-graphs against whole model: %1 against %2 for this solution, residual %3%4, both predicted.</source>
        <translation>Somme des sous-graphes contre modèle entier&#xa0;: %1 contre %2 pour cette solution, résidu %3%4, tous deux prédits.</translation>
    </message>
    <message>
        <source>The gains of the sub-graphs sum to %1 for this solution.</source>
        <translation>Les gains des sous-graphes totalisent %1 pour cette solution.</translation>
    </message>
    <message>
        <source>No time of the whole model in a mixed configuration came with these gains, so there is no residual.</source>
        <translation>Aucun temps du modèle entier en configuration mixte n’accompagne ces gains&#xa0;; il n’y a donc pas de résidu.</translation>
    </message>
    <message numerus="yes">
        <source>Sum of sub-graphs against whole model, %Ln configuration(s) measured: residual at most %1.</source>
        <translation>
            <numerusform>Somme des sous-graphes contre modèle entier, %Ln configuration mesurée&#xa0;: résidu d’au plus %1.</numerusform>
            <numerusform>Somme des sous-graphes contre modèle entier, %Ln configurations mesurées&#xa0;: résidu d’au plus %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>This device multiplies %1 no faster than %2: only what is read and written gets less.</source>
        <translation>Cet appareil ne multiplie pas %1 plus vite que %2&#xa0;: seul diminue ce qui est lu et écrit.</translation>
    </message>
    <message>
        <source>The whole model in mixed configurations is measured last: then there is a residual.</source>
        <translation>Le modèle entier en configurations mixtes est mesuré en dernier&#xa0;: il y a alors un résidu.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Open model…</source>
        <translation>Ouvrir un modèle…</translation>
    </message>
    <message>
        <source>Open a Hugging Face model folder</source>
        <translation>Ouvrir un dossier de modèle Hugging Face</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Open a TorchScript file or a .halftone session</source>
        <translation>Ouvrir un fichier TorchScript ou une session .halftone</translation>
    </message>
    <message>
        <source>Open demo</source>
        <translation>Ouvrir la démo</translation>
    </message>
    <message>
        <source>Open the small model that comes with Halftone, calibrated</source>
        <translation>Ouvrir le petit modèle livré avec Halftone, calibré</translation>
    </message>
    <message>
        <source>Import sessions…</source>
        <translation>Importer des sessions…</translation>
    </message>
    <message>
        <source>Copy the sessions of a .halftone file into the library; nothing is overwritten</source>
        <translation>Copier les sessions d’un fichier .halftone dans la bibliothèque&#xa0;; rien n’est écrasé</translation>
    </message>
    <message>
        <source>Import as a copy</source>
        <translation>Importer comme copie</translation>
    </message>
    <message>
        <source>Copy the session of the file under a name of its own</source>
        <translation>Copier la session du fichier sous un nom à elle</translation>
    </message>
    <message>
        <source>Export session…</source>
        <translation>Exporter la session…</translation>
    </message>
    <message>
        <source>Write this session with all it holds into one .halftone file</source>
        <translation>Écrire cette session avec tout son contenu dans un fichier .halftone</translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation>Calibrer…</translation>
    </message>
    <message>
        <source>Compute the sensitivity of every layer</source>
        <translation>Calculer la sensibilité de chaque couche</translation>
    </message>
    <message>
        <source>Resume calibration</source>
        <translation>Reprendre la calibration</translation>
    </message>
    <message>
        <source>Calibrate the samples that this session still lacks</source>
        <translation>Calibrer les échantillons qui manquent à cette session</translation>
    </message>
    <message>
        <source>Validate…</source>
        <translation>Valider…</translation>
    </message>
    <message>
        <source>Run the model really quantized as the solution says, and measure the loss</source>
        <translation>Exécuter le modèle réellement quantifié selon la solution et mesurer la perte</translation>
    </message>
    <message>
        <source>Measure drift</source>
        <translation>Mesurer la dérive</translation>
    </message>
    <message>
        <source>Run the model with every layer quantized on the calibration samples, for the noise model drift</source>
        <translation>Exécuter le modèle avec toutes les couches quantifiées sur les échantillons, pour le modèle de bruit drift</translation>
    </message>
    <message>
        <source>Predict times on Gaudi 2</source>
        <translation>Prédire les temps sur Gaudi 2</translation>
    </message>
    <message>
        <source>Predict the time gain of every configuration with the Gaudi 2 model</source>
        <translation>Prédire le gain de temps de chaque configuration avec le modèle Gaudi 2</translation>
    </message>
    <message>
        <source>Predict times on Gaudi 3</source>
        <translation>Prédire les temps sur Gaudi 3</translation>
    </message>
    <message>
        <source>Predict the time gain of every configuration with the Gaudi 3 model</source>
        <translation>Prédire le gain de temps de chaque configuration avec le modèle Gaudi 3</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Conserver…</translation>
    </message>
    <message>
        <source>Keep this solution under a name; it is listed under Kept</source>
        <translation>Conserver cette solution sous un nom&#xa0;; elle figure parmi les conservées</translation>
    </message>
    <message>
        <source>Import configuration…</source>
        <translation>Importer une configuration…</translation>
    </message>
    <message>
        <source>Put a configuration of Halftone or Intel Neural Compressor, such as the one that serves today, beside the solutions that are kept</source>
        <translation>Placer une configuration de Halftone ou d’Intel Neural Compressor, par exemple celle en service, à côté des solutions conservées</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Write this configuration for Intel Neural Compressor, or as CSV</source>
        <translation>Écrire cette configuration pour Intel Neural Compressor, ou en CSV</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>Write what was done and what came out as one file to send around: HTML, PDF or Markdown</source>
        <translation>Écrire ce qui a été fait et obtenu en un fichier à transmettre&#xa0;: HTML, PDF ou Markdown</translation>
    </message>
    <message>
        <source>Save plots and tables…</source>
        <translation>Enregistrer graphiques et tableaux…</translation>
    </message>
    <message>
        <source>Save plots as SVG, PDF or PNG and tables as CSV</source>
        <translation>Enregistrer les graphiques en SVG, PDF ou PNG et les tableaux en CSV</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Release all layers</source>
        <translation>Libérer toutes les couches</translation>
    </message>
    <message>
        <source>Remove every pin, exclusion and tie: the solver chooses every layer&apos;s format</source>
        <translation>Supprimer tous les formats imposés, exclusions et liens&#xa0;: le solveur choisit le format de chaque couche</translation>
    </message>
    <message>
        <source>Tie layers as vLLM does</source>
        <translation>Lier les couches comme vLLM</translation>
    </message>
    <message>
        <source>Query, key and value projections of a block share one format, and so do gate and up projections: vLLM joins their weights</source>
        <translation>Les projections query, key et value d’un bloc partagent un format, de même gate et up&#xa0;: vLLM réunit leurs poids</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Trouver une commande…</translation>
    </message>
    <message>
        <source>Type a part of a command, a layer or a session</source>
        <translation>Tapez une partie d’une commande, d’une couche ou d’une session</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>Put all panels back where they were</source>
        <translation>Remettre tous les panneaux à leur place</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Close the window; everything is saved</source>
        <translation>Fermer la fenêtre&#xa0;; tout est enregistré</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>List what the keys do</source>
        <translation>Lister ce que font les touches</translation>
    </message>
    <message>
        <source>About Halftone</source>
        <translation>À propos de Halftone</translation>
    </message>
    <message>
        <source>Version, method and licence</source>
        <translation>Version, méthode et licence</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Read and search the documentation</source>
        <translation>Lire la documentation et y chercher</translation>
    </message>
    <message>
        <source>Press it, then what you want to know more about (%1)</source>
        <translation>Appuyez, puis cliquez sur ce que vous voulez mieux connaître (%1)</translation>
    </message>
    <message>
        <source>Measure layer shifts…</source>
        <translation>Mesurer les décalages des couches…</translation>
    </message>
    <message>
        <source>Run the model with one layer quantized at a time, for the noise model bias-aware; takes one pass per layer, format and sample</source>
        <translation>Exécuter le modèle avec une couche quantifiée à la fois, pour le modèle de bruit bias-aware&#xa0;; une passe par couche, format et échantillon</translation>
    </message>
</context>
<context>
    <name>WindowBars</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un élément &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;xécuter</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>Barre d’outils principale</translation>
    </message>
    <message>
        <source>About Halftone</source>
        <translation>À propos de Halftone</translation>
    </message>
    <message>
        <source>&lt;b&gt;Halftone %1&lt;/b&gt;&lt;p&gt;Explores automatic mixed precision for neural networks after S. Markovich-Golan et al., arXiv:2505.13060.&lt;/p&gt;&lt;p&gt;Time gains of the Gaudi models are predicted, not measured; measuring on Gaudi and on CUDA devices is untested on hardware.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Halftone %1&lt;/b&gt;&lt;p&gt;Explore la précision mixte automatique des réseaux de neurones d’après S. Markovich-Golan et al., arXiv:2505.13060.&lt;/p&gt;&lt;p&gt;Les gains de temps des modèles Gaudi sont prédits, non mesurés&#xa0;; la mesure sur Gaudi et sur CUDA n’a pas été essayée sur du matériel.&lt;/p&gt;&lt;p&gt;Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Open this session</source>
        <translation>Ouvrir cette session</translation>
    </message>
    <message>
        <source>Select this layer</source>
        <translation>Choisir cette couche</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Comparer avec&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>halftone::AdditivityDialog</name>
    <message>
        <source>Do gains add up?</source>
        <translation>Les gains s’additionnent-ils&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln configuration(s) of the whole model, predicted by the same model: %1.</source>
        <translation>
            <numerusform>%Ln configuration du modèle entier, prédite par le même modèle&#xa0;: %1.</numerusform>
            <numerusform>%Ln configurations du modèle entier, prédites par le même modèle&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln configuration(s) of the whole model, measured with the gains: %1.</source>
        <translation>
            <numerusform>%Ln configuration du modèle entier, mesurée avec les gains&#xa0;: %1.</numerusform>
            <numerusform>%Ln configurations du modèle entier, mesurées avec les gains&#xa0;: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::AdditivityPlot</name>
    <message>
        <source>Gains of the whole model over sums of gains</source>
        <translation>Gains du modèle entier selon les sommes de gains</translation>
    </message>
    <message>
        <source>Sum of gains (%1)</source>
        <translation>Somme des gains (%1)</translation>
    </message>
    <message>
        <source>Gain of the whole model, predicted (%1)</source>
        <translation>Gain du modèle entier, prédit (%1)</translation>
    </message>
    <message>
        <source>Gain of the whole model, measured (%1)</source>
        <translation>Gain du modèle entier, mesuré (%1)</translation>
    </message>
    <message>
        <source>sum of sub-graphs</source>
        <translation>somme des sous-graphes</translation>
    </message>
    <message>
        <source>sum of single layers</source>
        <translation>somme des couches seules</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>égal</translation>
    </message>
</context>
<context>
    <name>halftone::CalibrateDialog</name>
    <message>
        <source>Calibrate</source>
        <translation>Calibrer</translation>
    </message>
    <message>
        <source>One document a sample</source>
        <translation>Un document par échantillon</translation>
    </message>
    <message>
        <source>Documents joined and cut to equal pieces</source>
        <translation>Documents joints et coupés en morceaux égaux</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> jetons</translation>
    </message>
    <message>
        <source>The model&apos;s folder and the time</source>
        <translation>Le dossier du modèle et l’heure</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>&amp;Calibrate</source>
        <translation>&amp;Calibrer</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>Calibration &amp;data</source>
        <translation>&amp;Données de calibration</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>Éc&amp;hantillons</translation>
    </message>
    <message>
        <source>Sequence &amp;length</source>
        <translation>&amp;Longueur des séquences</translation>
    </message>
    <message>
        <source>&amp;Packing</source>
        <translation>&amp;Assemblage</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Model folder or TorchScript file</source>
        <translation>Dossier de modèle ou fichier TorchScript</translation>
    </message>
    <message>
        <source>Calibration data file</source>
        <translation>Fichier de données de calibration</translation>
    </message>
    <message>
        <source>Float32</source>
        <translation>Float32</translation>
    </message>
    <message>
        <source>BFloat16: faster, sensitivities differ by about a percent</source>
        <translation>BFloat16&#xa0;: plus rapide, sensibilités à un pour cent près</translation>
    </message>
    <message>
        <source>BFloat16 (this CPU has no instructions for it)</source>
        <translation>BFloat16 (ce processeur n’a pas les instructions)</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> Go</translation>
    </message>
    <message>
        <source>Automatic: half of what is free</source>
        <translation>Automatique&#xa0;: la moitié de ce qui est libre</translation>
    </message>
    <message>
        <source>Largest resident memory; less of it means more recomputation. Weights are read from the file and do not count.</source>
        <translation>Mémoire résidente maximale&#xa0;; moins de mémoire signifie plus de recalcul. Les poids sont lus du fichier et ne comptent pas.</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>A&amp;vancé</translation>
    </message>
    <message>
        <source>C&amp;ompute in</source>
        <translation>Calculer &amp;en</translation>
    </message>
    <message>
        <source>Memory &amp;budget</source>
        <translation>&amp;Budget de mémoire</translation>
    </message>
    <message>
        <source>Measure errors of</source>
        <translation>Mesurer les erreurs de</translation>
    </message>
    <message>
        <source>Really rounds every tensor to these formats during the calibration, for the noise model measured-error; up to four cost about a quarter of the time</source>
        <translation>Arrondit réellement chaque tenseur à ces formats pendant la calibration, pour le modèle de bruit measured-error&#xa0;; jusqu’à quatre coûtent environ un quart du temps</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fichier…</translation>
    </message>
    <message>
        <source>TorchScript models (*.pt *.pts);;All files (*)</source>
        <translation>Modèles TorchScript (*.pt *.pts);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Texts (*.jsonl *.txt);;All files (*)</source>
        <translation>Textes (*.jsonl *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Dossier du modèle</translation>
    </message>
    <message>
        <source>Choose a model: a Hugging Face folder or a TorchScript file.</source>
        <translation>Choisissez un modèle&#xa0;: un dossier Hugging Face ou un fichier TorchScript.</translation>
    </message>
    <message>
        <source>There is no model at “%1”.</source>
        <translation>Il n’y a pas de modèle à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Choose calibration texts: a .jsonl or .txt file.</source>
        <translation>Choisissez des textes de calibration&#xa0;: un fichier .jsonl ou .txt.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Il n’y a pas de fichier «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” holds no model: there is no config.json in it.</source>
        <translation>«&#xa0;%1&#xa0;» ne contient pas de modèle&#xa0;: il n’y a pas de config.json.</translation>
    </message>
    <message>
        <source>Another session has this name.</source>
        <translation>Une autre session porte ce nom.</translation>
    </message>
</context>
<context>
    <name>halftone::CalibrationControl</name>
    <message>
        <source>A calibration is running. Cancel it or wait for it before you start another.</source>
        <translation>Une calibration est en cours. Annulez-la ou attendez sa fin avant d’en lancer une autre.</translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%1 échantillons sur %2</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 jetons/s</translation>
    </message>
    <message>
        <source>Calibration: %1</source>
        <translation>Calibration&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Calibration: %Ln remarks, the last one: %1</source>
        <translation>
            <numerusform>Calibration&#xa0;: %Ln remarque&#xa0;: %1</numerusform>
            <numerusform>Calibration&#xa0;: %Ln remarques, la dernière&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The calibration was cancelled before its first sample; nothing was stored.</source>
        <translation>La calibration a été annulée avant son premier échantillon&#xa0;; rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>The calibration was cancelled: %1 of %2 samples are finished and kept. Run › Resume calibration continues it.</source>
        <translation>La calibration a été annulée&#xa0;: %1 échantillons sur %2 sont terminés et gardés. Exécuter › Reprendre la calibration la continue.</translation>
    </message>
    <message>
        <source>Another job is running. Cancel it or wait for it first.</source>
        <translation>Une autre tâche est en cours. Annulez-la ou attendez-la d’abord.</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>%1 samples are calibrated.</source>
        <translation>%1 échantillons sont calibrés.</translation>
    </message>
</context>
<context>
    <name>halftone::ChangesView</name>
    <message>
        <source>gain %1, loss MSE %2 nats²</source>
        <translation>gain %1, MSE de perte %2 nats²</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Là</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>Change of loss MSE (nats²)</source>
        <translation>Changement de la MSE de perte (nats²)</translation>
    </message>
    <message>
        <source>Layers whose format differs</source>
        <translation>Couches dont le format diffère</translation>
    </message>
    <message>
        <source>Configuration to compare with</source>
        <translation>Configuration de comparaison</translation>
    </message>
    <message>
        <source>Compare with this one</source>
        <translation>Comparer avec celle-ci</translation>
    </message>
    <message>
        <source>Remember the solution on screen, then move the threshold or pin layers: the list shows what that changes</source>
        <translation>Mémoriser la solution à l’écran, puis bouger le seuil ou imposer des formats&#xa0;: la liste montre ce que cela change</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparé à</translation>
    </message>
    <message>
        <source>every layer in the baseline</source>
        <translation>toutes les couches au format de base</translation>
    </message>
    <message>
        <source>the remembered solution</source>
        <translation>la solution mémorisée</translation>
    </message>
    <message>
        <source>What a solution changes is listed here once there is one.</source>
        <translation>Ce qu’une solution change figure ici dès qu’il y en a une.</translation>
    </message>
    <message>
        <source>This configuration has formats that the present gains lack: choose other gains, or another configuration.</source>
        <translation>Cette configuration a des formats absents des gains présents&#xa0;: choisissez d’autres gains ou une autre configuration.</translation>
    </message>
    <message>
        <source>Every layer has the same format in both.</source>
        <translation>Chaque couche a le même format dans les deux.</translation>
    </message>
    <message>
        <source>gains as much</source>
        <comment>the model …</comment>
        <translation>gagne autant</translation>
    </message>
    <message>
        <source>gains %1 more</source>
        <comment>the model …</comment>
        <translation>gagne %1 de plus</translation>
    </message>
    <message>
        <source>gains %1 less</source>
        <comment>the model …</comment>
        <translation>gagne %1 de moins</translation>
    </message>
    <message>
        <source>its predicted loss MSE is the same</source>
        <translation>sa MSE de perte prédite est la même</translation>
    </message>
    <message>
        <source>its predicted loss MSE is %1 higher</source>
        <translation>sa MSE de perte prédite est plus haute de %1</translation>
    </message>
    <message>
        <source>its predicted loss MSE is %1 lower</source>
        <translation>sa MSE de perte prédite est plus basse de %1</translation>
    </message>
    <message>
        <source>Here the model %1, and %2.</source>
        <comment>%1: gains … more; %2: its loss MSE is … higher</comment>
        <translation>Ici le modèle %1, et %2.</translation>
    </message>
    <message>
        <source>the solution before the last step</source>
        <translation>la solution avant la dernière étape</translation>
    </message>
    <message>
        <source>the solution of “%1”</source>
        <comment>name of a session</comment>
        <translation>la solution de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>another session…</source>
        <translation>une autre session…</translation>
    </message>
    <message>
        <source>“%1” has other layers or formats than this session: there is nothing to compare.</source>
        <translation>«&#xa0;%1&#xa0;» a d’autres couches ou formats que cette session&#xa0;: il n’y a rien à comparer.</translation>
    </message>
    <message>
        <source>“%1” has no solution: %2</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas de solution&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) differ.</source>
        <translation>
            <numerusform>%Ln couche diffère.</numerusform>
            <numerusform>%Ln couches diffèrent.</numerusform>
        </translation>
    </message>
    <message>
        <source>There: %1. Here: %2.</source>
        <translation>Là&#xa0;: %1. Ici&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Press Enter to choose the session whose solution is compared.</source>
        <translation>Appuyez sur Entrée pour choisir la session dont la solution est comparée.</translation>
    </message>
    <message>
        <source>the strategy “%1”</source>
        <translation>la stratégie «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>This strategy has no configuration within the threshold: it would have to lower nothing.</source>
        <translation>Cette stratégie n’a pas de configuration sous le seuil&#xa0;: il lui faudrait ne rien abaisser.</translation>
    </message>
</context>
<context>
    <name>halftone::ColorBar</name>
    <message>
        <source>Colour scale</source>
        <translation>Échelle de couleurs</translation>
    </message>
    <message>
        <source>%1, logarithmic scale; what is not above zero is darkest</source>
        <translation>%1, échelle logarithmique&#xa0;; ce qui n’est pas au-dessus de zéro est le plus sombre</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, de %2 à %3</translation>
    </message>
</context>
<context>
    <name>halftone::CommandPalette</name>
    <message>
        <source>Nothing fits. Try fewer words.</source>
        <translation>Rien ne convient. Essayez moins de mots.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>A command, a layer or a session</source>
        <translation>Une commande, une couche ou une session</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Ce qu’il faut chercher</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Commandes qui conviennent</translation>
    </message>
</context>
<context>
    <name>halftone::ComparisonDialog</name>
    <message>
        <source>rank correlation %1</source>
        <translation>corrélation de rang %1</translation>
    </message>
    <message>
        <source>no rank correlation</source>
        <translation>pas de corrélation de rang</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 comparé à %2</translation>
    </message>
    <message>
        <source>Sensitivity in %1 (nats²)</source>
        <translation>Sensibilité dans %1 (nats²)</translation>
    </message>
    <message>
        <source>Only in %1: %2.</source>
        <translation>Seulement dans %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Sensitivities</source>
        <translation>Sensibilités</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Gains</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>Compromis</translation>
    </message>
    <message>
        <source>The largest gain at equal thresholds, each session under its own decisions.</source>
        <translation>Le plus grand gain à seuils égaux, chaque session selon ses propres décisions.</translation>
    </message>
    <message>
        <source>Changed layers</source>
        <translation>Couches changées</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln layer(s) in both, %2.</source>
        <translation>
            <numerusform>%1&#xa0;: %Ln couche dans les deux, %2.</numerusform>
            <numerusform>%1&#xa0;: %Ln couches dans les deux, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sensitivity in the others (nats²)</source>
        <translation>Sensibilité dans les autres (nats²)</translation>
    </message>
    <message>
        <source>Where the sensitivities differ: red layers are more sensitive than in %1, blue ones less. Empty places have no ratio.</source>
        <translation>Où les sensibilités diffèrent&#xa0;: les couches rouges sont plus sensibles que dans %1, les bleues moins. Les places vides n’ont pas de rapport.</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Session</translation>
    </message>
    <message>
        <source>Difference map</source>
        <translation>Carte des différences</translation>
    </message>
    <message>
        <source>%1, %2: baseline %3 and %4, %5.</source>
        <translation>%1, %2&#xa0;: base %3 et %4, %5.</translation>
    </message>
    <message>
        <source>%1: no timing of the same source, workload and formats.</source>
        <translation>%1&#xa0;: pas de temps de même source, charge et formats.</translation>
    </message>
    <message>
        <source>%1: there is none, %2.</source>
        <translation>%1&#xa0;: il n’y en a pas, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) have another format than in %1, each session solved at its own threshold.</source>
        <translation>
            <numerusform>%Ln couche a un autre format que dans %1, chaque session résolue à son propre seuil.</numerusform>
            <numerusform>%Ln couches ont un autre format que dans %1, chaque session résolue à son propre seuil.</numerusform>
        </translation>
    </message>
    <message>
        <source>The solutions, each at its session&apos;s threshold, give every layer the same format.</source>
        <translation>Les solutions, chacune au seuil de sa session, donnent à chaque couche le même format.</translation>
    </message>
</context>
<context>
    <name>halftone::ConfigurationBars</name>
    <message>
        <source>Gains of the configurations of the sub-graph</source>
        <translation>Gains des configurations du sous-graphe</translation>
    </message>
    <message>
        <source>Gain (%1)</source>
        <translation>Gain (%1)</translation>
    </message>
    <message>
        <source>sum of single layers</source>
        <translation>somme des couches seules</translation>
    </message>
    <message>
        <source>theoretical (MACs)</source>
        <translation>théorique (MAC)</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisie</translation>
    </message>
    <message>
        <source>dominated</source>
        <translation>dominée</translation>
    </message>
    <message>
        <source>within its spread</source>
        <translation>dans sa dispersion</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Gain %1 (%2)</source>
        <translation>Gain %1 (%2)</translation>
    </message>
    <message>
        <source>Not larger than its spread: it may as well be none</source>
        <translation>Pas plus grand que sa dispersion&#xa0;: il peut être nul</translation>
    </message>
    <message>
        <source>Sum of single layers %1</source>
        <translation>Somme des couches seules %1</translation>
    </message>
    <message>
        <source>Theoretical %1</source>
        <translation>Théorique %1</translation>
    </message>
    <message>
        <source>Loss MSE %1</source>
        <translation>MSE de perte %1</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Choisie</translation>
    </message>
    <message>
        <source>Dominated: another configuration gains at least as much for no more loss</source>
        <translation>Dominée&#xa0;: une autre configuration gagne au moins autant sans plus de perte</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>digit, format: “0 BF16”</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Time %1</source>
        <extracomment>%1: a time and what it is made of, &quot;1.23 ms (overlapping: MME 0.9 ms, TPC …)&quot;</extracomment>
        <translation>Temps %1</translation>
    </message>
</context>
<context>
    <name>halftone::DecisionBar</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Time by MAC counts</source>
        <translation>Temps selon les MAC</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>What to gain: time of each configuration, time that multiply-accumulates alone would take at peak rate, or bytes of weights</source>
        <translation>Ce qu’il faut gagner&#xa0;: temps de chaque configuration, temps des seules multiplications au débit de crête, ou octets de poids</translation>
    </message>
    <message>
        <source>Where the time gains come from</source>
        <translation>D’où viennent les gains de temps</translation>
    </message>
    <message>
        <source>O&amp;bjective</source>
        <translation>&amp;Objectif</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <source>&amp;Noise</source>
        <translation>&amp;Bruit</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>La plus récente</translation>
    </message>
    <message>
        <source>How the loss of a quantized layer is predicted.</source>
        <translation>Comment la perte d’une couche quantifiée est prédite.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Formats that a layer may have: %1</source>
        <translation>Formats qu’une couche peut avoir&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>halftone::Exploration</name>
    <message>
        <source>Go to “%1”</source>
        <translation>Aller à «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>halftone::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Configuration of Halftone (JSON)</source>
        <translation>Configuration de Halftone (JSON)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tableau (CSV)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>Dossier de destination</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>&amp;Cible</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>Looking for a solution that it can…</source>
        <translation>Recherche d’une solution possible pour elle…</translation>
    </message>
    <message>
        <source>Export a &amp;solution that it can express: %1</source>
        <translation>Exporter une &amp;solution possible pour elle&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1
Nor is there another solution: %2</source>
        <translation>%1
Il n’y a pas non plus d’autre solution&#xa0;: %2</translation>
    </message>
    <message>
        <source>Specified for %1.

It cannot express:
%2</source>
        <translation>Écrit pour %1.

Ne peut pas être exprimé&#xa0;:
%2</translation>
    </message>
    <message>
        <source>The format of every layer and what it was solved for. Complete, but only Halftone reads it.</source>
        <translation>Le format de chaque couche et ce pour quoi on a résolu. Complet, mais seul Halftone le lit.</translation>
    </message>
    <message>
        <source>The format and figures of every layer, and the gains: for spreadsheets. No program runs it.</source>
        <translation>Le format et les chiffres de chaque couche, et les gains&#xa0;: pour tableurs. Aucun programme ne l’exécute.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Choisissez un dossier.</translation>
    </message>
    <message>
        <source>“%1” is a file, not a folder.</source>
        <translation>«&#xa0;%1&#xa0;» est un fichier, pas un dossier.</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Il n’y a pas de dossier «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” cannot be written to.</source>
        <translation>Impossible d’écrire dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The solution on screen cannot be exported for this target.</source>
        <translation>La solution à l’écran ne peut pas être exportée pour cette cible.</translation>
    </message>
    <message>
        <source>Choose another target.</source>
        <translation>Choisissez une autre cible.</translation>
    </message>
    <message>
        <source>“%1” holds an export already. Write into it, and replace files of the same names?</source>
        <translation>«&#xa0;%1&#xa0;» contient déjà un export. Y écrire et remplacer les fichiers de même nom&#xa0;?</translation>
    </message>
    <message>
        <source>Nothing in the folder says that Halftone wrote “%1”, which would be replaced. Choose another folder, or move it away.</source>
        <translation>Rien dans le dossier n’indique que Halftone a écrit «&#xa0;%1&#xa0;», qui serait remplacé. Choisissez un autre dossier ou déplacez ce fichier.</translation>
    </message>
</context>
<context>
    <name>halftone::ExportOffers</name>
    <message>
        <source>costs %1 of loss MSE (%2 instead of %3)</source>
        <translation>coûte %1 de MSE de perte (%2 au lieu de %3)</translation>
    </message>
    <message>
        <source>costs no gain (%1 instead of %2)</source>
        <translation>ne coûte aucun gain (%1 au lieu de %2)</translation>
    </message>
    <message>
        <source>costs %1 of gain (%2 instead of %3)</source>
        <translation>coûte %1 de gain (%2 au lieu de %3)</translation>
    </message>
</context>
<context>
    <name>halftone::FormatMenu</name>
    <message>
        <source>For&amp;mats</source>
        <translation>For&amp;mats</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>halftone::GainCurvesPlot</name>
    <message>
        <source>Gain of every session over the threshold</source>
        <translation>Gain de chaque session selon le seuil</translation>
    </message>
    <message>
        <source>Threshold τ (%)</source>
        <translation>Seuil τ (%)</translation>
    </message>
    <message>
        <source>Gain (%1)</source>
        <translation>Gain (%1)</translation>
    </message>
</context>
<context>
    <name>halftone::GraphCanvas</name>
    <message>
        <source>Graph of the model</source>
        <translation>Graphe du modèle</translation>
    </message>
    <message>
        <source>Blocks, their sequential sub-graphs, and in those layers and operations. Enter goes in, Escape out, arrow keys lead along the edges, Space opens a run of identical blocks.</source>
        <translation>Blocs, leurs sous-graphes séquentiels, et dans ceux-ci couches et opérations. Entrée entre, Échap sort, les flèches suivent les arêtes, Espace déplie une suite de blocs identiques.</translation>
    </message>
</context>
<context>
    <name>halftone::HeatMap</name>
    <message>
        <source>One cell per layer; the layer table shows the same figures</source>
        <translation>Une case par couche&#xa0;; le tableau des couches montre les mêmes chiffres</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 et %Ln autre</numerusform>
            <numerusform>%1 et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>No layer selected</source>
        <translation>Aucune couche choisie</translation>
    </message>
    <message>
        <source>The sensitivity of each layer is drawn here with the first calibrated sample.</source>
        <translation>La sensibilité de chaque couche est dessinée ici dès le premier échantillon calibré.</translation>
    </message>
    <message>
        <source>Loss MSE if quantized %1</source>
        <translation>MSE de perte si quantifiée %1</translation>
    </message>
    <message>
        <source>%1 of the budget</source>
        <translation>%1 du budget</translation>
    </message>
    <message>
        <source>Format %1</source>
        <translation>Format %1</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Carte thermique</translation>
    </message>
    <message>
        <source>Drag an end: layers outside stand back. Double click: the whole range</source>
        <translation>Tirez une extrémité&#xa0;: les couches au-dehors s’effacent. Double clic&#xa0;: toute l’étendue</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a value, value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <comment>name of a value</comment>
        <translation>%1&#xa0;: pas de valeur</translation>
    </message>
</context>
<context>
    <name>halftone::HeatMapPanel</name>
    <message>
        <source>Colour b&amp;y</source>
        <translation>Couleur se&amp;lon</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Couleur selon</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Colours, logarithmic or linear, and which values stand back</source>
        <translation>Couleurs, logarithmique ou linéaire, et quelles valeurs s’effacent</translation>
    </message>
    <message>
        <source>&amp;Logarithmic</source>
        <translation>&amp;Logarithmique</translation>
    </message>
    <message>
        <source>L&amp;inear</source>
        <translation>L&amp;inéaire</translation>
    </message>
    <message>
        <source>&amp;Viridis</source>
        <translation>&amp;Viridis</translation>
    </message>
    <message>
        <source>&amp;Cividis</source>
        <translation>&amp;Cividis</translation>
    </message>
    <message>
        <source>Dark violet to yellow</source>
        <translation>Violet sombre à jaune</translation>
    </message>
    <message>
        <source>Dark blue to yellow: alike for red-green blind eyes</source>
        <translation>Bleu sombre à jaune&#xa0;: pareil pour les daltoniens rouge-vert</translation>
    </message>
    <message>
        <source>&amp;Grey out below</source>
        <translation>&amp;Griser en dessous de</translation>
    </message>
    <message>
        <source>Values below this stand back</source>
        <translation>Les valeurs en dessous s’effacent</translation>
    </message>
    <message>
        <source>&amp;and above</source>
        <translation>&amp;et au-dessus de</translation>
    </message>
    <message>
        <source>Values above this stand back</source>
        <translation>Les valeurs au-dessus s’effacent</translation>
    </message>
    <message>
        <source>&amp;Whole range</source>
        <translation>Toute l’éten&amp;due</translation>
    </message>
    <message>
        <source>A number such as 1e-5, 5% or 20us; empty: no limit</source>
        <translation>Un nombre comme 1e-5, 5% ou 20us&#xa0;; vide&#xa0;: pas de limite</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>pas de limite</translation>
    </message>
</context>
<context>
    <name>halftone::HelpPage</name>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
</context>
<context>
    <name>halftone::HelpWindow</name>
    <message>
        <source>Search in all pages</source>
        <translation>Chercher dans toutes les pages</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>Mots à chercher</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Passages trouvés</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Aucune page ne contient tous ces mots.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Première page</translation>
    </message>
    <message>
        <source>%1 – Halftone help</source>
        <comment>title of a page</comment>
        <translation>%1 – Aide de Halftone</translation>
    </message>
</context>
<context>
    <name>halftone::ImportGainsDialog</name>
    <message>
        <source>Import gains</source>
        <translation>Importer des gains</translation>
    </message>
    <message>
        <source>What were the gains in %1 measured with?</source>
        <translation>Avec quoi les gains de %1 ont-ils été mesurés&#xa0;?</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Time of the whole model with every layer at the baseline format</source>
        <translation>Temps du modèle entier avec chaque couche au format de base</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>&amp;Whole model</source>
        <translation>Modèle en&amp;tier</translation>
    </message>
</context>
<context>
    <name>halftone::Inspector</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>Loss MSE</source>
        <translation>MSE de perte</translation>
    </message>
    <message>
        <source>Gain alone</source>
        <translation>Gain, couche seule</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Restriction</translation>
    </message>
    <message>
        <source>Sureness</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>GEMM</source>
        <translation>GEMM</translation>
    </message>
    <message>
        <source>How often the solver gives the layer this format again when the samples are drawn anew from those calibrated</source>
        <translation>À quelle fréquence le solveur redonne ce format à la couche quand les échantillons sont retirés parmi les calibrés</translation>
    </message>
    <message>
        <source>Pin of %1</source>
        <translation>Format imposé de %1</translation>
    </message>
    <message>
        <source>Keep this layer in one format whatever the threshold</source>
        <translation>Garder cette couche en un format quel que soit le seuil</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers selected</source>
        <translation>
            <numerusform>%Ln couche choisie</numerusform>
            <numerusform>%Ln couches choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · loss MSE if quantized %2 nats²</source>
        <translation>%1 · MSE de perte si quantifiée %2 nats²</translation>
    </message>
    <message>
        <source>%1, %2 of the budget</source>
        <translation>%1, %2 du budget</translation>
    </message>
    <message>
        <source>Open a model or a session: what you select of it is described here.</source>
        <translation>Ouvrez un modèle ou une session&#xa0;: ce que vous en choisissez est décrit ici.</translation>
    </message>
    <message>
        <source>Select a sub-graph in the partition; its figures come with the first calibrated sample.</source>
        <translation>Choisissez un sous-graphe dans la partition&#xa0;; ses chiffres viennent avec le premier échantillon calibré.</translation>
    </message>
    <message>
        <source>Click a cell of the heat map, or a row of the layer table.</source>
        <translation>Cliquez une case de la carte thermique ou une ligne du tableau des couches.</translation>
    </message>
    <message>
        <source>Not pinned</source>
        <translation>Non imposé</translation>
    </message>
    <message>
        <source>Pin to %1</source>
        <translation>Imposer %1</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Rien de choisi</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 couche</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln couche</numerusform>
            <numerusform>%Ln couches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln configurations</source>
        <translation>
            <numerusform>%Ln configuration</numerusform>
            <numerusform>%Ln configurations</numerusform>
        </translation>
    </message>
    <message>
        <source>one of %1 alike</source>
        <translation>un parmi %1 semblables</translation>
    </message>
    <message>
        <source>%1, standard error %2</source>
        <translation>%1, erreur type %2</translation>
    </message>
    <message>
        <source>%1 nats²</source>
        <translation>%1 nats²</translation>
    </message>
    <message>
        <source>%1 of the budget</source>
        <translation>%1 du budget</translation>
    </message>
    <message>
        <source>would be %1 of the budget</source>
        <translation>serait %1 du budget</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>keeps its format in %1 of the re-draws</source>
        <translation>garde son format dans %1 des nouveaux tirages</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 at %2 tokens</source>
        <translation>%1 à %2 jetons</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 paramètres</translation>
    </message>
    <message>
        <source>What the engines of the device are busy for: matrix engine (MME), vector engines (TPC) and memory (HBM). They overlap, so the parts may exceed the whole.</source>
        <translation>À quoi sont occupées les unités de l’appareil&#xa0;: unité matricielle (MME), unités vectorielles (TPC) et mémoire (HBM). Elles se recouvrent, donc les parties peuvent dépasser le tout.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Flips</source>
        <translation>Bascules</translation>
    </message>
    <message>
        <source>What the best choice loses in gain and saves in loss MSE if this layer, with those tied to it, has another format: solved again for each</source>
        <translation>Ce que le meilleur choix perd en gain et économise en MSE de perte si cette couche, avec celles qui lui sont liées, a un autre format&#xa0;: résolu de nouveau pour chacun</translation>
    </message>
    <message>
        <source>Where the best choice gives this layer another format as the threshold grows, among a hundred thresholds over the whole range</source>
        <translation>Où le meilleur choix donne à cette couche un autre format quand le seuil croît, parmi cent seuils sur toute l’étendue</translation>
    </message>
    <message>
        <source>Time %1.
At the baseline %2.</source>
        <extracomment>%1 and %2: a time and what it is made of, &quot;1.23 ms (overlapping: MME 0.9 ms, TPC …)&quot;</extracomment>
        <translation>Temps %1.
À la base %2.</translation>
    </message>
    <message>
        <source>Time %1.</source>
        <translation>Temps %1.</translation>
    </message>
    <message>
        <source>computed while the threshold rests</source>
        <translation>calculé pendant que le seuil est au repos</translation>
    </message>
    <message>
        <source>it can have no other format</source>
        <translation>elle ne peut avoir aucun autre format</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nulle part</translation>
    </message>
    <message>
        <source>told under a threshold of τ or loss MSE</source>
        <translation>indiqué sous un seuil de τ ou de MSE de perte</translation>
    </message>
</context>
<context>
    <name>halftone::JobBar</name>
    <message>
        <source>Progress of the running job</source>
        <translation>Progression de la tâche en cours</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln de plus</numerusform>
            <numerusform>%Ln de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Press to list all jobs</source>
        <translation>%1
Appuyez pour voir toutes les tâches</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>mise en pause</translation>
    </message>
    <message>
        <source>Stop the running job; what is finished is kept</source>
        <translation>Arrêter la tâche en cours&#xa0;; ce qui est terminé est conservé</translation>
    </message>
</context>
<context>
    <name>halftone::JobTableModel</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>se termine</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>%Ln h restante</numerusform>
            <numerusform>%Ln h restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>%Ln min restante</numerusform>
            <numerusform>%Ln min restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>%Ln s restante</numerusform>
            <numerusform>%Ln s restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Progress, result</source>
        <translation>Progression, résultat</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>mise en pause</translation>
    </message>
</context>
<context>
    <name>halftone::JobsPanel</name>
    <message>
        <source>What calibrates, measures, validates or is written is listed here until you clear it.</source>
        <translation>Ce qui se calibre, se mesure, se valide ou s’écrit est listé ici jusqu’à ce que vous l’effaciez.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop the selected job; what is finished is kept</source>
        <translation>Arrêter la tâche choisie&#xa0;; ce qui est terminé est gardé</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Begin nothing further; what runs is finished</source>
        <translation>Ne rien commencer de plus&#xa0;; ce qui est en cours se termine</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Do it again, or what it still lacks</source>
        <translation>La refaire, ou faire ce qui manque encore</translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation>Effacer les terminées</translation>
    </message>
    <message>
        <source>Take what has ended off this list</source>
        <translation>Retirer de cette liste ce qui est terminé</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Show all that is known of how the job ended</source>
        <translation>Montrer tout ce qu’on sait de la fin de la tâche</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>First</source>
        <translation>En premier</translation>
    </message>
    <message>
        <source>Begin the selected job before the others that wait</source>
        <translation>Commencer la tâche sélectionnée avant les autres qui attendent</translation>
    </message>
</context>
<context>
    <name>halftone::KeptDialog</name>
    <message>
        <source>Name and note</source>
        <translation>Nom et note</translation>
    </message>
    <message>
        <source>Where it serves, what was found out about it</source>
        <translation>Où elle sert, ce qu’on en a appris</translation>
    </message>
    <message>
        <source>A kept configuration needs a name.</source>
        <translation>Une configuration conservée a besoin d’un nom.</translation>
    </message>
    <message>
        <source>Another configuration is kept under this name.</source>
        <translation>Une autre configuration est conservée sous ce nom.</translation>
    </message>
</context>
<context>
    <name>halftone::KeptListModel</name>
    <message>
        <source>gain %1 · τ %2 · loss MSE %3</source>
        <translation>gain %1 · τ %2 · MSE de perte %3</translation>
    </message>
    <message numerus="yes">
        <source>Noise model %1, %Ln pin(s)</source>
        <translation>
            <numerusform>Modèle de bruit %1, %Ln format imposé</numerusform>
            <numerusform>Modèle de bruit %1, %Ln formats imposés</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked for: at most %1</source>
        <translation>Demandé&#xa0;: au plus %1</translation>
    </message>
</context>
<context>
    <name>halftone::KeptPanel</name>
    <message>
        <source>Kept configurations</source>
        <translation>Configurations conservées</translation>
    </message>
    <message>
        <source>Solutions that you keep or export are listed here.</source>
        <translation>Les solutions que vous conservez ou exportez figurent ici.</translation>
    </message>
    <message>
        <source>Name and note…</source>
        <translation>Nom et note…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>halftone::LayerActions</name>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Couches</translation>
    </message>
    <message>
        <source>Pin to %1</source>
        <translation>Imposer %1</translation>
    </message>
    <message>
        <source>Remove pin</source>
        <translation>Ne plus imposer</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>Pas %1</translation>
    </message>
    <message>
        <source>Tie together</source>
        <translation>Lier ensemble</translation>
    </message>
    <message>
        <source>Untie</source>
        <translation>Délier</translation>
    </message>
    <message>
        <source>Select this role in all blocks</source>
        <translation>Choisir ce rôle dans tous les blocs</translation>
    </message>
    <message>
        <source>Select this block</source>
        <translation>Choisir ce bloc</translation>
    </message>
    <message>
        <source>Select this sub-graph</source>
        <translation>Choisir ce sous-graphe</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Pin, exclude or tie the selected layers</source>
        <translation>Imposer, exclure ou lier les couches choisies</translation>
    </message>
</context>
<context>
    <name>halftone::LayerTable</name>
    <message>
        <source>Copy as tab-separated values</source>
        <translation>Copier séparé par des tabulations</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%1 couches sur %2</translation>
    </message>
    <message>
        <source>&lt;p&gt;A layer is shown if it fits every word:&lt;/p&gt;&lt;table cellspacing=&apos;4&apos;&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;q_proj&lt;/code&gt;&lt;/td&gt;&lt;td&gt;a regular expression, in name, role, format or restriction&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;block&amp;gt;=4 share&amp;gt;5% price&amp;lt;20us&lt;/code&gt;&lt;/td&gt;&lt;td&gt;a figure and a number&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;format=fp8 kind!=matmul&lt;/code&gt;&lt;/td&gt;&lt;td&gt;a text, with or without something&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;!lm_head&lt;/code&gt;&lt;/td&gt;&lt;td&gt;anything but this&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;&lt;p&gt;Figures: %1&lt;/p&gt;</source>
        <translation>&lt;p&gt;Une couche est montrée si elle répond à chaque mot&#xa0;:&lt;/p&gt;&lt;table cellspacing=&apos;4&apos;&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;q_proj&lt;/code&gt;&lt;/td&gt;&lt;td&gt;une expression régulière, dans le nom, le rôle, le format ou la restriction&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;block&amp;gt;=4 share&amp;gt;5% price&amp;lt;20us&lt;/code&gt;&lt;/td&gt;&lt;td&gt;une grandeur et un nombre&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;format=fp8 kind!=matmul&lt;/code&gt;&lt;/td&gt;&lt;td&gt;un texte, avec ou sans quelque chose&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;!lm_head&lt;/code&gt;&lt;/td&gt;&lt;td&gt;tout sauf cela&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;&lt;p&gt;Grandeurs&#xa0;: %1&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Filter layers, for example q_proj block&gt;=4 share&gt;5%</source>
        <translation>Filtrer les couches, par exemple q_proj block&gt;=4 share&gt;5%</translation>
    </message>
    <message>
        <source>Filter of the layer table</source>
        <translation>Filtre du tableau des couches</translation>
    </message>
    <message>
        <source>The selected layers, or all that are shown, in the shown columns (Ctrl+C)</source>
        <translation>Les couches choisies, ou toutes celles montrées, dans les colonnes montrées (Ctrl+C)</translation>
    </message>
    <message>
        <source>The layers that are shown, in every column</source>
        <translation>Les couches montrées, dans toutes les colonnes</translation>
    </message>
    <message>
        <source>Which figures are shown</source>
        <translation>Quelles grandeurs sont montrées</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
</context>
<context>
    <name>halftone::LayerTableModel</name>
    <message>
        <source>linear</source>
        <translation>linéaire</translation>
    </message>
    <message>
        <source>matmul</source>
        <translation>matmul</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloc</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Sensitivity (nats²)</source>
        <translation>Sensibilité (nats²)</translation>
    </message>
    <message>
        <source>± standard error (nats²)</source>
        <translation>± erreur type (nats²)</translation>
    </message>
    <message>
        <source>Loss MSE if quantized (nats²)</source>
        <translation>MSE de perte si quantifiée (nats²)</translation>
    </message>
    <message>
        <source>Share of budget</source>
        <translation>Part du budget</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Keeps its format</source>
        <translation>Garde son format</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Restriction</translation>
    </message>
    <message>
        <source>Sub-graph</source>
        <translation>Sous-graphe</translation>
    </message>
    <message>
        <source>How strongly the loss scatters when the layer&apos;s operands are rounded; nats² per unit of relative noise power</source>
        <translation>Combien la perte se disperse quand les opérandes de la couche sont arrondis&#xa0;; nats² par unité de puissance de bruit relative</translation>
    </message>
    <message>
        <source>Of the sensitivity, from the scatter between samples; nats²</source>
        <translation>De la sensibilité, d’après la dispersion entre échantillons&#xa0;; nats²</translation>
    </message>
    <message>
        <source>Predicted mean square change of the loss if this layer is quantized; nats²</source>
        <translation>Variation quadratique moyenne prédite de la perte si cette couche est quantifiée&#xa0;; nats²</translation>
    </message>
    <message>
        <source>Its part of the loss MSE that the threshold allows: used, or what it would use if quantized</source>
        <translation>Sa part de la MSE de perte permise par le seuil&#xa0;: utilisée, ou ce qu’elle utiliserait quantifiée</translation>
    </message>
    <message>
        <source>Share of the re-draws of the samples in which the solver gives the layer this format again; little: more samples may change it</source>
        <translation>Part des nouveaux tirages des échantillons où le solveur redonne ce format à la couche&#xa0;; peu&#xa0;: plus d’échantillons peuvent le changer</translation>
    </message>
    <message>
        <source>Not a regular expression: %1 at character %2</source>
        <translation>Pas une expression régulière&#xa0;: %1 au caractère %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a quotation</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 is none of the figures: %2</source>
        <translation>%1 n’est aucune des grandeurs&#xa0;: %2</translation>
    </message>
    <message>
        <source>After %1 comes a value</source>
        <translation>Après %1 vient une valeur</translation>
    </message>
    <message>
        <source>%1 is a text: it can be compared by = and != alone</source>
        <translation>%1 est un texte&#xa0;: il ne se compare que par = et&#xa0;!=</translation>
    </message>
    <message>
        <source>%1 is not a number such as 1e-5, 5%, 20us or 2M</source>
        <translation>%1 n’est pas un nombre comme 1e-5, 5%, 20us ou 2M</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>gain, source</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>… of the input (nats²)</source>
        <comment>sensitivity</comment>
        <translation>… de l’entrée (nats²)</translation>
    </message>
    <message>
        <source>… of the weight (nats²)</source>
        <comment>sensitivity</comment>
        <translation>… du poids (nats²)</translation>
    </message>
    <message>
        <source>Gain alone</source>
        <translation>Gain, couche seule</translation>
    </message>
    <message>
        <source>Price of flipping</source>
        <translation>Prix du changement</translation>
    </message>
    <message>
        <source>Loss MSE saved by flipping (nats²)</source>
        <translation>MSE de perte économisée en changeant (nats²)</translation>
    </message>
    <message>
        <source>Flips at τ</source>
        <translation>Bascule à τ</translation>
    </message>
    <message>
        <source>Measured alone / predicted</source>
        <translation>Mesurée seule / prédite</translation>
    </message>
    <message>
        <source>Measured rounding / predicted</source>
        <translation>Arrondi mesuré / prédit</translation>
    </message>
    <message>
        <source>The input&apos;s part of the sensitivity; of a matmul: its first operand&apos;s; nats²</source>
        <translation>La part de l’entrée dans la sensibilité&#xa0;; pour un matmul&#xa0;: de son premier opérande&#xa0;; nats²</translation>
    </message>
    <message>
        <source>The weight&apos;s part of the sensitivity; of a matmul: its second operand&apos;s; nats²</source>
        <translation>La part du poids dans la sensibilité&#xa0;; pour un matmul&#xa0;: de son second opérande&#xa0;; nats²</translation>
    </message>
    <message>
        <source>What lowering this layer alone in its sub-graph brings</source>
        <translation>Ce qu’apporte l’abaissement de cette seule couche dans son sous-graphe</translation>
    </message>
    <message>
        <source>Gain that the best choice loses if this layer, with those tied to it, has another format; of several formats the cheapest. Solved again for every layer</source>
        <translation>Gain que perd le meilleur choix si cette couche, avec celles qui lui sont liées, a un autre format&#xa0;; de plusieurs formats le moins cher. Résolu de nouveau pour chaque couche</translation>
    </message>
    <message>
        <source>Loss MSE that the best choice then has less; nats²</source>
        <translation>MSE de perte que le meilleur choix a alors en moins&#xa0;; nats²</translation>
    </message>
    <message>
        <source>The thresholds from which the best choice gives this layer another format, among a hundred over the whole range</source>
        <translation>Les seuils à partir desquels le meilleur choix donne à cette couche un autre format, parmi cent sur toute l’étendue</translation>
    </message>
    <message>
        <source>Loss MSE measured with this layer alone quantized, over the predicted one</source>
        <translation>MSE de perte mesurée avec cette seule couche quantifiée, divisée par celle prédite</translation>
    </message>
    <message>
        <source>Loss MSE of the really rounded operands, to first order, over the one that the format alone predicts</source>
        <translation>MSE de perte des opérandes vraiment arrondis, au premier ordre, divisée par celle que le format seul prédit</translation>
    </message>
</context>
<context>
    <name>halftone::LegendStrip</name>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
</context>
<context>
    <name>halftone::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>Sans détails</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avertissements et erreurs</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Levels shown</source>
        <translation>Niveaux montrés</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Quelles lignes sont montrées</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation>Filtre du journal</translation>
    </message>
    <message>
        <source>Show the lines in which this is found: text or a regular expression</source>
        <translation>Montrer les lignes où cela se trouve&#xa0;: texte ou expression régulière</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown</source>
        <translation>Copier les lignes choisies, ou toutes celles montrées</translation>
    </message>
    <message>
        <source>Save the selected lines, or all that are shown, as a text file</source>
        <translation>Enregistrer les lignes choisies, ou toutes celles montrées, en fichier texte</translation>
    </message>
    <message>
        <source>Everything is in %1</source>
        <translation>Tout se trouve dans %1</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Empty this list; the file keeps its lines</source>
        <translation>Vider cette liste&#xa0;; le fichier garde ses lignes</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Enregistrer le journal</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Fichiers texte (*.txt)</translation>
    </message>
    <message>
        <source>The log is written to %1.</source>
        <translation>Le journal est écrit dans %1.</translation>
    </message>
</context>
<context>
    <name>halftone::LogTableModel</name>
    <message>
        <source>detail</source>
        <translation>détail</translation>
    </message>
    <message>
        <source>info</source>
        <translation>info</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>halftone::MainWindow</name>
    <message>
        <source>Timing</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>The language changes when the running job has ended.</source>
        <translation>La langue changera quand la tâche en cours sera terminée.</translation>
    </message>
    <message>
        <source>“%1” was deleted in another window.</source>
        <translation>«&#xa0;%1&#xa0;» a été supprimée dans une autre fenêtre.</translation>
    </message>
    <message>
        <source>%1 – Halftone</source>
        <translation>%1 – Halftone</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>The library “%1” may only be read: what you decide, calibrate or keep is not stored.</source>
        <translation>La bibliothèque «&#xa0;%1&#xa0;» est en lecture seule&#xa0;: ce que vous décidez, calibrez ou conservez n’est pas enregistré.</translation>
    </message>
</context>
<context>
    <name>halftone::MeasureDialog</name>
    <message>
        <source>Measure gains</source>
        <translation>Mesurer les gains</translation>
    </message>
    <message>
        <source>as on this computer</source>
        <translation>comme sur cet ordinateur</translation>
    </message>
    <message>
        <source>Path of the model on the workers&apos; hosts</source>
        <translation>Chemin du modèle sur les machines des workers</translation>
    </message>
    <message>
        <source>Names, separated by commas, the baseline first: bf16,fp8_e4m3</source>
        <translation>Noms séparés par des virgules, la base en premier&#xa0;: bf16,fp8_e4m3</translation>
    </message>
    <message>
        <source>Mixed configurations of the whole model that are measured too: how well do the gains of the sub-graphs add up? From 20 on the plot says it well; 0 for none.</source>
        <translation>Configurations mixtes du modèle entier mesurées aussi&#xa0;: les gains des sous-graphes s’additionnent-ils&#xa0;? À partir de 20 le graphique le dit bien&#xa0;; 0 pour aucune.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Mesurer</translation>
    </message>
    <message>
        <source>Wor&amp;kers, one a line</source>
        <translation>Wor&amp;kers, un par ligne</translation>
    </message>
    <message>
        <source>Mode&amp;l there</source>
        <translation>Mo&amp;dèle là-bas</translation>
    </message>
    <message>
        <source>&amp;Formats</source>
        <translation>&amp;Formats</translation>
    </message>
    <message>
        <source>Whole mo&amp;dels</source>
        <translation>Modèles &amp;entiers</translation>
    </message>
    <message>
        <source>&amp;Workers, where the devices are</source>
        <translation>&amp;Workers, là où sont les appareils</translation>
    </message>
    <message>
        <source>This &amp;computer&apos;s CPU</source>
        <translation>Le processeur de cet &amp;ordinateur</translation>
    </message>
    <message>
        <source>Every configuration really runs on this CPU, layer by layer as it is calibrated, in turns with the baseline. The gains are this computer&apos;s, not a Gaudi&apos;s. One prompt; leave the computer alone meanwhile.</source>
        <translation>Chaque configuration s’exécute réellement sur ce processeur, couche par couche comme à la calibration, en alternance avec la base. Les gains sont ceux de cet ordinateur, pas d’un Gaudi. Une invite&#xa0;; laissez l’ordinateur tranquille pendant ce temps.</translation>
    </message>
    <message>
        <source>Each command starts a worker, halftone_worker.py, where the device is; they share the work. Without a command one runs on this computer. Gaudi and CUDA are untested on hardware so far.</source>
        <translation>Chaque commande lance un worker, halftone_worker.py, là où est l’appareil&#xa0;; ils se partagent le travail. Sans commande il en tourne un sur cet ordinateur. Gaudi et CUDA n’ont pas encore été essayés sur du matériel.</translation>
    </message>
    <message>
        <source>bf16 and int8</source>
        <translation>bf16 et int8</translation>
    </message>
    <message>
        <source>bf16 and the worker&apos;s first other format</source>
        <translation>bf16 et le premier autre format du worker</translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation>Il n’y a pas de format «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Name the baseline and another format, or none.</source>
        <translation>Nommez la base et un autre format, ou aucun.</translation>
    </message>
    <message>
        <source>Measure more of the whole model</source>
        <translation>Mesurer davantage du modèle entier</translation>
    </message>
    <message>
        <source>The gains that are measured already are kept. Only mixed configurations of the whole model are added, in the same formats, for the same workload and on the same device, until there are as many as you want.</source>
        <translation>Les gains déjà mesurés sont gardés. Seules des configurations mixtes du modèle entier s’ajoutent, dans les mêmes formats, pour la même charge et sur le même appareil, jusqu’au nombre que vous voulez.</translation>
    </message>
</context>
<context>
    <name>halftone::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Show all that is known of it</source>
        <translation>Montrer tout ce qu’on en sait</translation>
    </message>
    <message>
        <source>The message before this one</source>
        <translation>Le message d’avant</translation>
    </message>
    <message>
        <source>Earlier message</source>
        <translation>Message précédent</translation>
    </message>
    <message>
        <source>The message after this one</source>
        <translation>Le message d’après</translation>
    </message>
    <message>
        <source>Later message</source>
        <translation>Message suivant</translation>
    </message>
    <message>
        <source>Close this message; the log keeps it</source>
        <translation>Fermer ce message&#xa0;; le journal le garde</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>Tout fermer</translation>
    </message>
    <message>
        <source>Close all messages; the log keeps them</source>
        <translation>Fermer tous les messages&#xa0;; le journal les garde</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>message 2 of 3</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>halftone::Minimap</name>
    <message>
        <source>The whole model; drag the frame to look elsewhere</source>
        <translation>Le modèle entier&#xa0;; tirez le cadre pour regarder ailleurs</translation>
    </message>
    <message>
        <source>Overview of the whole model</source>
        <translation>Vue d’ensemble du modèle</translation>
    </message>
</context>
<context>
    <name>halftone::ModelLocator</name>
    <message>
        <source>Locate…</source>
        <translation>Localiser…</translation>
    </message>
    <message>
        <source>The calibration texts of “%1” are no longer at %2.</source>
        <translation>Les textes de calibration de «&#xa0;%1&#xa0;» ne sont plus à %2.</translation>
    </message>
    <message>
        <source>The texts at %2 are not those that “%1” was calibrated with.</source>
        <translation>Les textes à %2 ne sont pas ceux avec lesquels «&#xa0;%1&#xa0;» a été calibrée.</translation>
    </message>
    <message>
        <source>The model of “%1” is no longer at %2, and was not found nearby.</source>
        <translation>Le modèle de «&#xa0;%1&#xa0;» n’est plus à %2, et n’a pas été trouvé à proximité.</translation>
    </message>
    <message>
        <source>The model at %2 is not the one that “%1” was calibrated with.</source>
        <translation>Le modèle à %2 n’est pas celui avec lequel «&#xa0;%1&#xa0;» a été calibrée.</translation>
    </message>
    <message>
        <source>Where are the texts of the calibration?</source>
        <translation>Où sont les textes de la calibration&#xa0;?</translation>
    </message>
    <message>
        <source>Texts (*.jsonl *.txt)</source>
        <translation>Textes (*.jsonl *.txt)</translation>
    </message>
    <message>
        <source>Where is the model of the session?</source>
        <translation>Où est le modèle de la session&#xa0;?</translation>
    </message>
    <message>
        <source>TorchScript (*.pt *.pts)</source>
        <translation>TorchScript (*.pt *.pts)</translation>
    </message>
</context>
<context>
    <name>halftone::ModelOpener</name>
    <message>
        <source>Open a model folder</source>
        <translation>Ouvrir un dossier de modèle</translation>
    </message>
    <message>
        <source>Open a model or session</source>
        <translation>Ouvrir un modèle ou une session</translation>
    </message>
    <message>
        <source>TorchScript and sessions (*.pt *.pts *.halftone)</source>
        <translation>TorchScript et sessions (*.pt *.pts *.halftone)</translation>
    </message>
</context>
<context>
    <name>halftone::ModelTimingDialog</name>
    <message>
        <source>Predict times</source>
        <translation>Prédire les temps</translation>
    </message>
    <message>
        <source>Predicts what every configuration gains, by a formula with the constants of a hardware profile. No device is needed.</source>
        <translation>Prédit ce que gagne chaque configuration, par une formule avec les constantes d’un profil matériel. Aucun appareil n’est nécessaire.</translation>
    </message>
    <message>
        <source>Hardware profile</source>
        <translation>Profil matériel</translation>
    </message>
    <message>
        <source>How many devices share the model (tensor parallel)</source>
        <translation>Combien d’appareils partagent le modèle (parallélisme de tenseurs)</translation>
    </message>
    <message>
        <source>Own profile…</source>
        <translation>Profil personnel…</translation>
    </message>
    <message>
        <source>Use a hardware profile of your own, a JSON file; it is copied to your profiles</source>
        <translation>Utiliser votre propre profil matériel, un fichier JSON&#xa0;; il est copié parmi vos profils</translation>
    </message>
    <message>
        <source>&amp;Predict</source>
        <translation>&amp;Prédire</translation>
    </message>
    <message>
        <source>P&amp;rofile</source>
        <translation>P&amp;rofil</translation>
    </message>
    <message>
        <source>&amp;Devices</source>
        <translation>&amp;Appareils</translation>
    </message>
    <message>
        <source>Hardware profiles (*.json)</source>
        <translation>Profils matériels (*.json)</translation>
    </message>
</context>
<context>
    <name>halftone::NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ote</translation>
    </message>
</context>
<context>
    <name>halftone::PairPlot</name>
    <message>
        <source>Numbers of the other sessions over those of the first</source>
        <translation>Nombres des autres sessions selon ceux de la première</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
</context>
<context>
    <name>halftone::PartitionText</name>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 couche</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln couche</numerusform>
            <numerusform>%Ln couches</numerusform>
        </translation>
    </message>
    <message>
        <source>1 sub-graph</source>
        <translation>1 sous-graphe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sub-graphs</source>
        <translation>
            <numerusform>%Ln sous-graphe</numerusform>
            <numerusform>%Ln sous-graphes</numerusform>
        </translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Bloc %1</translation>
    </message>
    <message>
        <source>Sub-graphs %1–%2</source>
        <translation>Sous-graphes %1–%2</translation>
    </message>
    <message>
        <source>built like another one</source>
        <translation>construit comme un autre</translation>
    </message>
    <message numerus="yes">
        <source>built like %Ln others</source>
        <translation>
            <numerusform>construit comme %Ln autre</numerusform>
            <numerusform>construit comme %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Sub-graph %1</source>
        <translation>Sous-graphe %1</translation>
    </message>
    <message>
        <source>Sub-graph %1, class %2</source>
        <translation>Sous-graphe %1, classe %2</translation>
    </message>
    <message>
        <source>%1 of %2 layers quantized</source>
        <translation>%1 couches sur %2 quantifiées</translation>
    </message>
    <message numerus="yes">
        <source>%Ln configurations</source>
        <translation>
            <numerusform>%Ln configuration</numerusform>
            <numerusform>%Ln configurations</numerusform>
        </translation>
    </message>
    <message>
        <source>The only sub-graph of its class</source>
        <translation>Le seul sous-graphe de sa classe</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln sub-graphs of this class</source>
        <translation>
            <numerusform>Un de %Ln sous-graphe de cette classe</numerusform>
            <numerusform>Un des %Ln sous-graphes de cette classe</numerusform>
        </translation>
    </message>
    <message>
        <source> heads, </source>
        <translation> têtes, </translation>
    </message>
    <message>
        <source>Linear layer</source>
        <translation>Couche linéaire</translation>
    </message>
    <message>
        <source>Matrix product of two activations</source>
        <translation>Produit matriciel de deux activations</translation>
    </message>
    <message>
        <source>%1 (rows × inner × columns) at %2 tokens</source>
        <translation>%1 (lignes × interne × colonnes) à %2 jetons</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 paramètres</translation>
    </message>
    <message>
        <source>, weight shared with the embedding</source>
        <translation>, poids partagé avec le plongement</translation>
    </message>
    <message>
        <source>Format: %1</source>
        <translation>Format&#xa0;: %1</translation>
    </message>
    <message>
        <source> (baseline)</source>
        <translation> (base)</translation>
    </message>
    <message>
        <source>Sensitivity: %1 nats² per unit of relative noise power</source>
        <translation>Sensibilité&#xa0;: %1 nats² par unité de puissance de bruit relative</translation>
    </message>
    <message>
        <source>Cut node: every path from the embedding to the result passes here, after
%1</source>
        <translation>Nœud de coupe&#xa0;: tout chemin du plongement au résultat passe ici, après
%1</translation>
    </message>
    <message>
        <source>A residual connection arrives here.</source>
        <translation>Une connexion résiduelle arrive ici.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>operation, shape of its output</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 · on show: %2</source>
        <extracomment>&quot;32 × Block 0–31 · on show: Block 3&quot;</extracomment>
        <translation>%1 · à l’écran&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 × %2–%3</source>
        <extracomment>&quot;32 × Block 0–31&quot;: how many identical blocks, the first one, the last one&apos;s number</extracomment>
        <translation>%1 × %2–%3</translation>
    </message>
    <message>
        <source>1 block</source>
        <translation>1 bloc</translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocks</source>
        <translation>
            <numerusform>%Ln bloc</numerusform>
            <numerusform>%Ln blocs</numerusform>
        </translation>
    </message>
    <message>
        <source>nats²</source>
        <translation>nats²</translation>
    </message>
    <message>
        <source>Sensitivity of the layer</source>
        <translation>Sensibilité de la couche</translation>
    </message>
    <message>
        <source>Gain of the sub-graph as chosen</source>
        <translation>Gain du sous-graphe tel que choisi</translation>
    </message>
    <message>
        <source>Gain of the sub-graph at best</source>
        <translation>Gain du sous-graphe au mieux</translation>
    </message>
    <message>
        <source>Gain of the sub-graph as chosen: %1, at best %2</source>
        <translation>Gain du sous-graphe tel que choisi&#xa0;: %1, au mieux %2</translation>
    </message>
    <message>
        <source>Gain of the sub-graph at best: %1</source>
        <translation>Gain du sous-graphe au mieux&#xa0;: %1</translation>
    </message>
    <message>
        <source>Where the model begins: %1 → %2</source>
        <comment>operation, shape of its output</comment>
        <translation>Où le modèle commence&#xa0;: %1 → %2</translation>
    </message>
</context>
<context>
    <name>halftone::PartitionView</name>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Open a model and calibrate it: its blocks, sub-graphs and layers are then drawn here.</source>
        <translation>Ouvrez un modèle et calibrez-le&#xa0;: ses blocs, sous-graphes et couches sont alors dessinés ici.</translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation>Couleu&amp;r selon</translation>
    </message>
    <message>
        <source>format</source>
        <translation>format</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>sensibilité</translation>
    </message>
    <message>
        <source>class</source>
        <translation>classe</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Couleur selon</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>no format chosen yet</source>
        <translation>aucun format choisi encore</translation>
    </message>
    <message>
        <source>not calibrated yet</source>
        <translation>pas encore calibré</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>gain as chosen</source>
        <translation>gain tel que choisi</translation>
    </message>
    <message>
        <source>gain at best</source>
        <translation>gain au mieux</translation>
    </message>
    <message>
        <source>What the colours of blocks and layers mean. A gain is that of the whole sub-graph:
in the configuration on screen, or in the one that gains most.</source>
        <translation>Ce que signifient les couleurs des blocs et des couches. Un gain est celui du sous-graphe entier&#xa0;:
dans la configuration à l’écran, ou dans celle qui gagne le plus.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Find layers, operations and modules (Ctrl+F)</source>
        <translation>Chercher des couches, opérations et modules (Ctrl+F)</translation>
    </message>
    <message>
        <source>Zoom out (−, wheel)</source>
        <translation>Dézoomer (−, molette)</translation>
    </message>
    <message>
        <source>Show the whole model (0)</source>
        <translation>Montrer tout le modèle (0)</translation>
    </message>
    <message>
        <source>Zoom in (+, wheel)</source>
        <translation>Zoomer (+, molette)</translation>
    </message>
    <message>
        <source>not timed yet</source>
        <translation>pas encore de temps</translation>
    </message>
    <message>
        <source>modelled, not measured</source>
        <translation>modélisé, non mesuré</translation>
    </message>
    <message>
        <source>cut node</source>
        <translation>nœud de coupe</translation>
    </message>
    <message>
        <source>residual connection (implied)</source>
        <translation>connexion résiduelle (implicite)</translation>
    </message>
</context>
<context>
    <name>halftone::PredictionPanel</name>
    <message>
        <source>Predictions of every noise model</source>
        <translation>Prédictions de chaque modèle de bruit</translation>
    </message>
    <message>
        <source>Loss MSE of this solution (nats²), and its share of the limit</source>
        <translation>MSE de perte de cette solution (nats²), et sa part de la limite</translation>
    </message>
    <message>
        <source>%1 (decides)</source>
        <translation>%1 (décide)</translation>
    </message>
    <message>
        <source>Perplexity %1.</source>
        <translation>Perplexité %1.</translation>
    </message>
    <message>
        <source>Not known: %1.</source>
        <translation>Inconnu&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>halftone::QuantityField</name>
    <message>
        <source>Not taken. Wanted: from %1 to %2</source>
        <translation>Non retenu. Attendu&#xa0;: de %1 à %2</translation>
    </message>
    <message>
        <source>Not taken. Wanted: a number above 0, such as %1</source>
        <translation>Non retenu. Attendu&#xa0;: un nombre supérieur à 0, par exemple %1</translation>
    </message>
</context>
<context>
    <name>halftone::RatioMap</name>
    <message>
        <source>Ratio of every layer</source>
        <translation>Rapport de chaque couche</translation>
    </message>
</context>
<context>
    <name>halftone::SaveViewsDialog</name>
    <message>
        <source>Save plots and tables</source>
        <translation>Enregistrer graphiques et tableaux</translation>
    </message>
    <message>
        <source>%1 (CSV)</source>
        <translation>%1 (CSV)</translation>
    </message>
    <message>
        <source>Plots and tables</source>
        <translation>Graphiques et tableaux</translation>
    </message>
    <message>
        <source>SVG, for the web and for drawing programs</source>
        <translation>SVG, pour le web et les logiciels de dessin</translation>
    </message>
    <message>
        <source>PDF, for papers</source>
        <translation>PDF, pour les publications</translation>
    </message>
    <message>
        <source>PNG, for everything else</source>
        <translation>PNG, pour tout le reste</translation>
    </message>
    <message>
        <source>&amp;Save to folder…</source>
        <translation>Enregi&amp;strer dans un dossier…</translation>
    </message>
    <message>
        <source>&amp;Copy plot</source>
        <translation>&amp;Copier le graphique</translation>
    </message>
    <message>
        <source>Put the one marked plot on the clipboard, as pixels</source>
        <translation>Mettre le graphique coché dans le presse-papiers, en pixels</translation>
    </message>
    <message>
        <source>&amp;Plots as</source>
        <translation>&amp;Graphiques en</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a view, the session</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Save into this folder</source>
        <translation>Enregistrer dans ce dossier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of these names are there already. Replace them?</source>
        <translation>
            <numerusform>%Ln fichier de ce nom existe déjà. Le remplacer&#xa0;?</numerusform>
            <numerusform>%Ln fichiers de ces noms existent déjà. Les remplacer&#xa0;?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SearchBar</name>
    <message>
        <source>The one before (Shift+Enter, Shift+F3)</source>
        <translation>Précédent (Maj+Entrée, Maj+F3)</translation>
    </message>
    <message>
        <source>Next (Enter, F3)</source>
        <translation>Suivant (Entrée, F3)</translation>
    </message>
    <message>
        <source>Find: q_proj, mlp.*up …</source>
        <translation>Chercher&#xa0;: q_proj, mlp.*up …</translation>
    </message>
    <message>
        <source>Find in the graph</source>
        <translation>Chercher dans le graphe</translation>
    </message>
    <message>
        <source>A regular expression over names of layers, operations and modules (Ctrl+F).
Capital letters are told from small ones if it has any.</source>
        <translation>Une expression régulière sur les noms des couches, opérations et modules (Ctrl+F).
Les majuscules sont distinguées des minuscules si elle en contient.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>No layer, operation or module has such a name</source>
        <translation>Aucune couche, opération ni module n’a un tel nom</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>&quot;3 of 32&quot; places that were found</extracomment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>halftone::SessionDialog</name>
    <message>
        <source>Name, tags and note</source>
        <translation>Nom, étiquettes et note</translation>
    </message>
    <message>
        <source>Words, such as prod 8b</source>
        <translation>Des mots, comme prod 8b</translation>
    </message>
    <message>
        <source>Words between blanks; find them with tag:WORD</source>
        <translation>Mots séparés par des espaces&#xa0;; trouvez-les avec tag:MOT</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>É&amp;tiquettes</translation>
    </message>
    <message>
        <source>A session needs a name.</source>
        <translation>Une session a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A tag is too long.</source>
        <translation>Une étiquette est trop longue.</translation>
    </message>
    <message>
        <source>Another session has this name.</source>
        <translation>Une autre session porte ce nom.</translation>
    </message>
</context>
<context>
    <name>halftone::SessionEdits</name>
    <message>
        <source>“%1” is deleted. It can be restored for %2 days.</source>
        <translation>«&#xa0;%1&#xa0;» est supprimée. On peut la restaurer pendant %2 jours.</translation>
    </message>
    <message>
        <source>“%1” is restored.</source>
        <translation>«&#xa0;%1&#xa0;» est restaurée.</translation>
    </message>
    <message>
        <source>“%1” is archived.</source>
        <translation>«&#xa0;%1&#xa0;» est archivée.</translation>
    </message>
    <message>
        <source>“%1” is no longer archived.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus archivée.</translation>
    </message>
    <message>
        <source>“%1” is now called “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» s’appelle maintenant «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The tags of “%1” are changed.</source>
        <translation>Les étiquettes de «&#xa0;%1&#xa0;» sont changées.</translation>
    </message>
    <message>
        <source>The note of “%1” is changed.</source>
        <translation>La note de «&#xa0;%1&#xa0;» est changée.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>“%1” is restored as “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» est restaurée comme «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” is no longer kept.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus conservée.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are deleted. They can be restored for %1 days.</source>
        <translation>
            <numerusform>%Ln session est supprimée. Elle peut être restaurée pendant %1 jours.</numerusform>
            <numerusform>%Ln sessions sont supprimées. Elles peuvent être restaurées pendant %1 jours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are restored.</source>
        <translation>
            <numerusform>%Ln session est restaurée.</numerusform>
            <numerusform>%Ln sessions sont restaurées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are archived.</source>
        <translation>
            <numerusform>%Ln session est archivée.</numerusform>
            <numerusform>%Ln sessions sont archivées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are no longer archived.</source>
        <translation>
            <numerusform>%Ln session n’est plus archivée.</numerusform>
            <numerusform>%Ln sessions ne sont plus archivées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionFiles</name>
    <message>
        <source>Sessions (*.halftone)</source>
        <translation>Sessions (*.halftone)</translation>
    </message>
    <message>
        <source>The session is written to %1.</source>
        <translation>La session est écrite dans %1.</translation>
    </message>
    <message>
        <source>Import sessions</source>
        <translation>Importer des sessions</translation>
    </message>
    <message>
        <source>Export session</source>
        <translation>Exporter la session</translation>
    </message>
    <message>
        <source>The session of %1 is in your library already, as “%2”. The library&apos;s copy is shown, with its own threshold and pins; the file is not used.</source>
        <translation>La session de %1 est déjà dans votre bibliothèque, comme «&#xa0;%2&#xa0;». La copie de la bibliothèque est montrée, avec son propre seuil et ses propres formats imposés&#xa0;; le fichier n’est pas utilisé.</translation>
    </message>
    <message>
        <source>Imported as “%1”.</source>
        <translation>Importée comme «&#xa0;%1&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are imported; “%1” is shown.</source>
        <translation>
            <numerusform>%Ln session est importée&#xa0;; «&#xa0;%1&#xa0;» est montrée.</numerusform>
            <numerusform>%Ln sessions sont importées&#xa0;; «&#xa0;%1&#xa0;» est montrée.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has %2 of %3 samples; resume its calibration for the others</source>
        <translation>«&#xa0;%1&#xa0;» a %2 échantillons sur %3&#xa0;; reprenez sa calibration pour les autres</translation>
    </message>
    <message>
        <source>“%1” without: %2</source>
        <translation>«&#xa0;%1&#xa0;» sans&#xa0;: %2</translation>
    </message>
    <message>
        <source>lost: %1 (%2)</source>
        <translation>perdu&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>table %1: %2 of %3 rows could be read</source>
        <translation>table %1&#xa0;: %2 lignes sur %3 ont pu être lues</translation>
    </message>
    <message>
        <source>table %1: %2 rows could be read, it is not known of how many</source>
        <translation>table %1&#xa0;: %2 lignes ont pu être lues, on ignore sur combien</translation>
    </message>
    <message>
        <source>Recover what is left</source>
        <translation>Récupérer ce qui reste</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are recovered. The damaged file is kept as %1.</source>
        <translation>
            <numerusform>%Ln session est récupérée. Le fichier endommagé est conservé sous %1.</numerusform>
            <numerusform>%Ln sessions sont récupérées. Le fichier endommagé est conservé sous %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovering the library</source>
        <translation>Récupération de la bibliothèque</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln sessions into a folder</source>
        <translation>
            <numerusform>Exporter %Ln session dans un dossier</numerusform>
            <numerusform>Exporter %Ln sessions dans un dossier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are written to %1.</source>
        <translation>
            <numerusform>%Ln session est écrite dans %1.</numerusform>
            <numerusform>%Ln sessions sont écrites dans %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionFilterMenu</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Remove the filter</source>
        <translation>Retirer le filtre</translation>
    </message>
</context>
<context>
    <name>halftone::SessionListModel</name>
    <message>
        <source>deleted</source>
        <translation>supprimée</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivée</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln couche</numerusform>
            <numerusform>%Ln couches</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%1 échantillons sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln samples</source>
        <translation>
            <numerusform>%Ln échantillon</numerusform>
            <numerusform>%Ln échantillons</numerusform>
        </translation>
    </message>
    <message>
        <source>not timed</source>
        <translation>sans temps</translation>
    </message>
</context>
<context>
    <name>halftone::SessionPanel</name>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Name, tags and note…</source>
        <translation>Nom, étiquettes et note…</translation>
    </message>
    <message>
        <source>Compare with the open session</source>
        <translation>Comparer à la session ouverte</translation>
    </message>
    <message>
        <source>Show archived sessions</source>
        <translation>Montrer les sessions archivées</translation>
    </message>
    <message>
        <source>Show deleted sessions</source>
        <translation>Montrer les sessions supprimées</translation>
    </message>
    <message>
        <source>Change the selected session, or list others</source>
        <translation>Changer la session choisie, ou en lister d’autres</translation>
    </message>
    <message>
        <source>Session menu</source>
        <translation>Menu de la session</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>Rechercher des sessions</translation>
    </message>
    <message>
        <source>Words that must all fit: a part of name, model or note, a tag or a date.
For example: llama tag:prod 2026-11</source>
        <translation>Des mots qui doivent tous convenir&#xa0;: une partie du nom, du modèle ou de la note, une étiquette ou une date.
Par exemple&#xa0;: llama tag:prod 2026-11</translation>
    </message>
    <message>
        <source>No session fits the search.</source>
        <translation>Aucune session ne convient à la recherche.</translation>
    </message>
    <message>
        <source>Each calibration becomes a session that you can return to.</source>
        <translation>Chaque calibration devient une session à laquelle vous pouvez revenir.</translation>
    </message>
    <message>
        <source>Every session is archived or deleted. The menu above lists them.</source>
        <translation>Toutes les sessions sont archivées ou supprimées. Le menu ci-dessus les liste.</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Sortir de l’archive</translation>
    </message>
    <message>
        <source>Archive session</source>
        <translation>Archiver la session</translation>
    </message>
    <message>
        <source>Restore session</source>
        <translation>Restaurer la session</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>Supprimer la session</translation>
    </message>
    <message>
        <source>Overlay on the trade-off plot</source>
        <translation>Superposer au compromis</translation>
    </message>
    <message>
        <source>Locate the model…</source>
        <translation>Localiser le modèle…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Only sessions of a model, a tag or a month</source>
        <translation>Seulement les sessions d’un modèle, d’une étiquette ou d’un mois</translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation>Filtrer les sessions</translation>
    </message>
    <message numerus="yes">
        <source>Compare %Ln sessions with the open one</source>
        <translation>
            <numerusform>Comparer %Ln session à la session ouverte</numerusform>
            <numerusform>Comparer %Ln sessions à la session ouverte</numerusform>
        </translation>
    </message>
    <message>
        <source>Export session…</source>
        <translation>Exporter la session…</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln sessions…</source>
        <translation>
            <numerusform>Exporter %Ln session…</numerusform>
            <numerusform>Exporter %Ln sessions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln sessions out of the archive</source>
        <translation>
            <numerusform>Sortir %Ln session de l’archive</numerusform>
            <numerusform>Sortir %Ln sessions de l’archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln sessions</source>
        <translation>
            <numerusform>Archiver %Ln session</numerusform>
            <numerusform>Archiver %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln sessions</source>
        <translation>
            <numerusform>Restaurer %Ln session</numerusform>
            <numerusform>Restaurer %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln sessions</source>
        <translation>
            <numerusform>Supprimer %Ln session</numerusform>
            <numerusform>Supprimer %Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionWork</name>
    <message>
        <source>Measured on %1 samples: loss MSE %2 nats² (95 % interval %3 to %4), perplexity %5 to %6. The predictions panel compares it.</source>
        <translation>Mesuré sur %1 échantillons&#xa0;: MSE de perte %2 nats² (intervalle à 95&#xa0;% de %3 à %4), perplexité %5 à %6. Le panneau des prédictions la compare.</translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%1 échantillons sur %2</translation>
    </message>
    <message>
        <source>%1 of %2 passes</source>
        <translation>%1 passes sur %2</translation>
    </message>
    <message>
        <source>The model has run with every layer in %1: the noise model drift predicts now.</source>
        <translation>Le modèle a tourné avec chaque couche en %1&#xa0;: le modèle de bruit drift prédit maintenant.</translation>
    </message>
    <message>
        <source>Cancelled. What was finished is stored in the session.</source>
        <translation>Annulé. Ce qui était terminé est enregistré dans la session.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Layer shifts</source>
        <translation>Décalages des couches</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Dérive</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>Lecture du modèle</translation>
    </message>
    <message>
        <source>%1 of %2 percent</source>
        <translation>%1 sur %2 pour cent</translation>
    </message>
    <message>
        <source>The model of “%1” is found again: it is the one that was calibrated.</source>
        <translation>Le modèle de «&#xa0;%1&#xa0;» est retrouvé&#xa0;: c’est celui qui a été calibré.</translation>
    </message>
    <message>
        <source>Reading the texts</source>
        <translation>Lecture des textes</translation>
    </message>
    <message>
        <source>The calibration texts of “%1” are found again: they give the same samples.</source>
        <translation>Les textes de calibration de «&#xa0;%1&#xa0;» sont retrouvés&#xa0;: ils donnent les mêmes échantillons.</translation>
    </message>
    <message>
        <source>Another job is running. Cancel it or wait for it first.</source>
        <translation>Une autre tâche est en cours. Annulez-la ou attendez-la d’abord.</translation>
    </message>
    <message>
        <source>None of the formats is below BF16: there is nothing to measure.</source>
        <translation>Aucun des formats n’est sous BF16&#xa0;: il n’y a rien à mesurer.</translation>
    </message>
    <message numerus="yes">
        <source>The shift of every layer is measured on %Ln sample(s): the noise model bias-aware predicts now.</source>
        <translation>
            <numerusform>Le décalage de chaque couche est mesuré sur %Ln échantillon&#xa0;: le modèle de bruit bias-aware prédit maintenant.</numerusform>
            <numerusform>Le décalage de chaque couche est mesuré sur %Ln échantillons&#xa0;: le modèle de bruit bias-aware prédit maintenant.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::ShiftsDialog</name>
    <message>
        <source>Measure layer shifts</source>
        <translation>Mesurer les décalages des couches</translation>
    </message>
    <message>
        <source>Runs every sample once for each layer and format, with this layer alone quantized: how far the loss shifts then is what the noise model bias-aware predicts with.</source>
        <translation>Exécute chaque échantillon une fois par couche et par format, cette seule couche étant quantifiée&#xa0;: le décalage de la perte est ce avec quoi prédit le modèle de bruit bias-aware.</translation>
    </message>
    <message>
        <source>The first ones of the calibration; fewer take less time and tell less surely</source>
        <translation>Les premiers de la calibration&#xa0;; moins d’échantillons prennent moins de temps et sont moins fiables</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>Ce que cela demande</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Mesurer</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>É&amp;chantillons</translation>
    </message>
    <message>
        <source>All of them are measured already.</source>
        <translation>Tous sont déjà mesurés.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) of the model to make (samples: %1, layers: %2, formats: %3).</source>
        <translation>
            <numerusform>%Ln passe du modèle à exécuter (échantillons&#xa0;: %1, couches&#xa0;: %2, formats&#xa0;: %3).</numerusform>
            <numerusform>%Ln passes du modèle à exécuter (échantillons&#xa0;: %1, couches&#xa0;: %2, formats&#xa0;: %3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) are stored already.</source>
        <translation>
            <numerusform>%Ln passe est déjà enregistrée.</numerusform>
            <numerusform>%Ln passes sont déjà enregistrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Soon after it has begun the job says how long it takes. Cancelled, it keeps what is finished, and measuring again continues there.</source>
        <translation>Peu après son début, la tâche dit combien de temps elle prend. Annulée, elle garde ce qui est terminé, et une nouvelle mesure reprend de là.</translation>
    </message>
</context>
<context>
    <name>halftone::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>Compromis</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>Move the threshold</source>
        <translation>Bouger le seuil</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page préc., Page suiv.</translation>
    </message>
    <message>
        <source>Move the threshold in larger steps</source>
        <translation>Bouger le seuil par plus grands pas</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Carte thermique</translation>
    </message>
    <message>
        <source>← → ↑ ↓, Home, End</source>
        <translation>← → ↑ ↓, Début, Fin</translation>
    </message>
    <message>
        <source>Select a layer</source>
        <translation>Choisir une couche</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Pin the layer</source>
        <translation>Imposer un format à la couche</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomer</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Lists and tables</source>
        <translation>Listes et tableaux</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy the selected layers, or all of them</source>
        <translation>Copier les couches choisies, ou toutes</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Open the session, go to the kept configuration</source>
        <translation>Ouvrir la session, aller à la configuration conservée</translation>
    </message>
    <message>
        <source>Running job</source>
        <translation>Tâche en cours</translation>
    </message>
    <message>
        <source>Cancel it; what is finished is kept</source>
        <translation>L’annuler&#xa0;; ce qui est terminé est gardé</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>Maj en tirant</translation>
    </message>
    <message>
        <source>Move the threshold to where the solution changes</source>
        <translation>Déplacer le seuil là où la solution change</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Molette</translation>
    </message>
    <message>
        <source>Drag with the right button or with Ctrl</source>
        <translation>Glisser avec le bouton droit ou avec Ctrl</translation>
    </message>
    <message>
        <source>Zoom to a box</source>
        <translation>Zoomer sur un cadre</translation>
    </message>
    <message>
        <source>Drag, double click</source>
        <translation>Glisser, double clic</translation>
    </message>
    <message>
        <source>Move the view, show everything</source>
        <translation>Déplacer la vue, tout montrer</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>Configurations</translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation>Molette, +, −</translation>
    </message>
    <message>
        <source>Drag, ← →</source>
        <translation>Glisser, ← →</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Déplacer la vue</translation>
    </message>
    <message>
        <source>Double click, 0, Home</source>
        <translation>Double clic, 0, Début</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>← → ↑ ↓</source>
        <translation>← → ↑ ↓</translation>
    </message>
    <message>
        <source>Go along the edges, or to the block or sub-graph beside</source>
        <translation>Suivre les arêtes, ou aller au bloc ou sous-graphe voisin</translation>
    </message>
    <message>
        <source>Ctrl+← → ↑ ↓</source>
        <translation>Ctrl+← → ↑ ↓</translation>
    </message>
    <message>
        <source>The same from layer to layer</source>
        <translation>De même, de couche en couche</translation>
    </message>
    <message>
        <source>Enter, Esc</source>
        <translation>Entrée, Échap</translation>
    </message>
    <message>
        <source>Go into a block, sub-graph or layer, and out again</source>
        <translation>Entrer dans un bloc, un sous-graphe ou une couche, et en sortir</translation>
    </message>
    <message>
        <source>Page Up, Page Down, Home, End</source>
        <translation>Page préc., Page suiv., Début, Fin</translation>
    </message>
    <message>
        <source>Go to the same place of another block</source>
        <translation>Aller au même endroit d’un autre bloc</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Expand or collapse a run of identical blocks</source>
        <translation>Déplier ou replier une suite de blocs identiques</translation>
    </message>
    <message>
        <source>Ctrl+F, F3, Shift+F3</source>
        <translation>Ctrl+F, F3, Maj+F3</translation>
    </message>
    <message>
        <source>Find by a regular expression; next, the one before</source>
        <translation>Chercher par une expression régulière&#xa0;; suivant, précédent</translation>
    </message>
    <message>
        <source>+, −, wheel, drag</source>
        <translation>+, −, molette, glisser</translation>
    </message>
    <message>
        <source>Zoom and move</source>
        <translation>Zoomer et déplacer</translation>
    </message>
    <message>
        <source>Show the whole model</source>
        <translation>Montrer tout le modèle</translation>
    </message>
</context>
<context>
    <name>halftone::SolutionOutput</name>
    <message>
        <source>Keep this solution</source>
        <translation>Conserver cette solution</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>Conservé %1</translation>
    </message>
    <message>
        <source>Import a configuration</source>
        <translation>Importer une configuration</translation>
    </message>
    <message>
        <source>Configurations of Halftone and Intel Neural Compressor (*.json)</source>
        <translation>Configurations de Halftone et d’Intel Neural Compressor (*.json)</translation>
    </message>
    <message>
        <source>%1 is kept: gain %2, loss MSE %3 nats², predicted under the present decisions. The Changes panel compares it with the solution.</source>
        <translation>%1 est conservée&#xa0;: gain %2, MSE de perte %3 nats², prédits selon les décisions présentes. Le panneau des changements la compare à la solution.</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Écrire un rapport</translation>
    </message>
    <message>
        <source>Web page, one file (*.html)</source>
        <translation>Page web, un fichier (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Markdown with figures beside it (*.md)</source>
        <translation>Markdown avec ses figures à côté (*.md)</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Le rapport est dans %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written to %1; README.txt says how to use them.</source>
        <translation>
            <numerusform>%Ln fichier écrit dans %1&#xa0;; README.txt dit comment l’utiliser.</numerusform>
            <numerusform>%Ln fichiers écrits dans %1&#xa0;; README.txt dit comment les utiliser.</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>halftone::StartPage</name>
    <message>
        <source>Which layers bear a low precision?</source>
        <translation>Quelles couches supportent une précision faible&#xa0;?</translation>
    </message>
    <message>
        <source>Open a Hugging Face model folder or a TorchScript file, or drop one here. Halftone predicts how much the loss suffers when each layer is quantized, then you drag the threshold and see which configuration gains most time.</source>
        <translation>Ouvrez un dossier de modèle Hugging Face ou un fichier TorchScript, ou déposez-en un ici. Halftone prédit combien la perte souffre quand chaque couche est quantifiée&#xa0;; puis vous tirez le seuil et voyez quelle configuration gagne le plus de temps.</translation>
    </message>
    <message>
        <source>Recent models</source>
        <translation>Modèles récents</translation>
    </message>
</context>
<context>
    <name>halftone::StatusSentence</name>
    <message>
        <source>Copy result</source>
        <translation>Copier le résultat</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>halftone::ThresholdControl</name>
    <message>
        <source>Threshold tau in percent</source>
        <translation>Seuil tau en pour cent</translation>
    </message>
    <message>
        <source>Largest allowed root mean square change of the loss, relative to the loss</source>
        <translation>Plus grande racine permise de la variation quadratique moyenne de la perte, relative à la perte</translation>
    </message>
    <message>
        <source>Loss-MSE limit</source>
        <translation>Limite de la MSE de perte</translation>
    </message>
    <message>
        <source>loss MSE ≤ %1 nats²</source>
        <translation>MSE de perte ≤ %1 nats²</translation>
    </message>
    <message>
        <source>The most gain with at most this mean square change of the loss</source>
        <translation>Le plus grand gain avec au plus cette variation quadratique moyenne de la perte</translation>
    </message>
    <message>
        <source>The most gain with at most this predicted change of the perplexity</source>
        <translation>Le plus grand gain avec au plus cette variation prédite de la perplexité</translation>
    </message>
    <message>
        <source>The least loss MSE with which the whole model takes at most this time; to drag the line is to ask for a threshold again</source>
        <translation>La MSE de perte minimale avec laquelle le modèle entier prend au plus ce temps&#xa0;; tirer la ligne redemande un seuil</translation>
    </message>
    <message>
        <source>The least loss MSE with which the weights take at most this memory; to drag the line is to ask for a threshold, with this limit beside it</source>
        <translation>La MSE de perte minimale avec laquelle les poids prennent au plus cette mémoire&#xa0;; tirer la ligne demande un seuil, avec cette limite à côté</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>Seu&amp;il</translation>
    </message>
    <message>
        <source>What is limited</source>
        <translation>Ce qui est limité</translation>
    </message>
    <message>
        <source>&amp;Weights ≤</source>
        <translation>&amp;Poids ≤</translation>
    </message>
    <message>
        <source>Limit the weights</source>
        <translation>Limiter les poids</translation>
    </message>
    <message>
        <source>Largest size of all weights</source>
        <translation>Taille totale maximale des poids</translation>
    </message>
    <message>
        <source>Which limit binds</source>
        <translation>Quelle limite contraint</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>The weights of all layers may take at most this much memory, besides</source>
        <translation>Les poids de toutes les couches peuvent en outre prendre au plus cette mémoire</translation>
    </message>
    <message>
        <source>least loss MSE %1 nats²</source>
        <translation>MSE de perte minimale %1 nats²</translation>
    </message>
    <message>
        <source>loss MSE %1 nats²</source>
        <translation>MSE de perte %1 nats²</translation>
    </message>
</context>
<context>
    <name>halftone::TimingActions</name>
    <message>
        <source>Remove timing</source>
        <translation>Supprimer les temps</translation>
    </message>
    <message>
        <source>Remove the gains “%1”, %2?</source>
        <translation>Supprimer les gains «&#xa0;%1&#xa0;», %2&#xa0;?</translation>
    </message>
    <message>
        <source>They were measured; to have them again takes the device again.</source>
        <translation>Ils ont été mesurés&#xa0;; pour les ravoir il faudra de nouveau l’appareil.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Predict…</source>
        <translation>Prédire…</translation>
    </message>
    <message>
        <source>Add gains that a model of a device predicts</source>
        <translation>Ajouter les gains que prédit le modèle d’un appareil</translation>
    </message>
    <message>
        <source>Measure…</source>
        <translation>Mesurer…</translation>
    </message>
    <message>
        <source>Measure the gains with workers, where the devices are, or on this computer</source>
        <translation>Mesurer les gains avec des workers, là où sont les appareils, ou sur cet ordinateur</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Read gains from a CSV file</source>
        <translation>Lire des gains d’un fichier CSV</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Write the selected gains to a CSV file</source>
        <translation>Écrire les gains choisis dans un fichier CSV</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Solve with the selected gains; can be undone</source>
        <translation>Résoudre avec les gains choisis&#xa0;; peut être annulé</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Continuer…</translation>
    </message>
    <message>
        <source>Measure what the selected timing still lacks</source>
        <translation>Mesurer ce qui manque encore aux temps choisis</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Remove the selected gains from the session</source>
        <translation>Supprimer de la session les gains choisis</translation>
    </message>
    <message>
        <source>Import gains</source>
        <translation>Importer des gains</translation>
    </message>
    <message>
        <source>Gains (*.csv);;All files (*)</source>
        <translation>Gains (*.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Export gains</source>
        <translation>Exporter les gains</translation>
    </message>
    <message>
        <source>Gains (*.csv)</source>
        <translation>Gains (*.csv)</translation>
    </message>
    <message>
        <source>Whole models…</source>
        <translation>Modèles entiers…</translation>
    </message>
    <message>
        <source>Measure more mixed configurations of the whole model, to see how well the gains add up; the selected gains are kept</source>
        <translation>Mesurer plus de configurations mixtes du modèle entier, pour voir si les gains s’additionnent&#xa0;; les gains choisis sont gardés</translation>
    </message>
</context>
<context>
    <name>halftone::TimingControl</name>
    <message>
        <source>%1: gain %2 ± %3; rounds: %4, outliers among them: %5</source>
        <translation>%1&#xa0;: gain %2 ± %3&#xa0;; tours&#xa0;: %4, dont aberrants&#xa0;: %5</translation>
    </message>
    <message>
        <source>worker %1: %2</source>
        <translation>worker %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>worker %1 | %2</source>
        <translation>worker %1 | %2</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarre</translation>
    </message>
    <message>
        <source>Timing complete, %1: %2 with every layer at %3, gains in steps of %4.</source>
        <translation>Temps complets, %1&#xa0;: %2 avec chaque couche en %3, gains par pas de %4.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out, the workers say too much</source>
        <translation>
            <numerusform>%Ln ligne omise, les workers en disent trop</numerusform>
            <numerusform>%Ln lignes omises, les workers en disent trop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::TimingJobs</name>
    <message>
        <source>Timing</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>%1 of %2 configurations</source>
        <translation>%1 configurations sur %2</translation>
    </message>
    <message>
        <source>The timing is complete and stored.</source>
        <translation>Les temps sont complets et enregistrés.</translation>
    </message>
    <message>
        <source>Cancelled. What is measured is kept.</source>
        <translation>Annulé. Ce qui est mesuré est gardé.</translation>
    </message>
</context>
<context>
    <name>halftone::TimingPanel</name>
    <message>
        <source>Timings of the session</source>
        <translation>Temps de la session</translation>
    </message>
    <message>
        <source>How much time does each configuration save? Predict it for a Gaudi, without any device, measure it with workers where the devices are, or import a CSV file.</source>
        <translation>Combien de temps économise chaque configuration&#xa0;? Prédisez-le pour un Gaudi, sans appareil, mesurez-le avec des workers là où sont les appareils, ou importez un fichier CSV.</translation>
    </message>
    <message>
        <source>Where the time gains of the open session come from is listed here.</source>
        <translation>L’origine des gains de temps de la session ouverte figure ici.</translation>
    </message>
</context>
<context>
    <name>halftone::TimingProgress</name>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>encore %Ln h</numerusform>
            <numerusform>encore %Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>encore %Ln min</numerusform>
            <numerusform>encore %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>encore %Ln s</numerusform>
            <numerusform>encore %Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>Progression de la mesure</translation>
    </message>
    <message>
        <source>Measurements that wait</source>
        <translation>Mesures en attente</translation>
    </message>
    <message>
        <source>What the workers say</source>
        <translation>Ce que disent les workers</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop the workers; what is measured is kept</source>
        <translation>Arrêter les workers&#xa0;; ce qui est mesuré est gardé</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Start the workers again; what is measured is kept</source>
        <translation>Relancer les workers&#xa0;; ce qui est mesuré est gardé</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Show what the workers say</source>
        <translation>Montrer ce que disent les workers</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this message; what is measured is kept</source>
        <translation>Fermer ce message&#xa0;; ce qui est mesuré est gardé</translation>
    </message>
    <message>
        <source>%1 of %2 configurations</source>
        <translation>%1 configurations sur %2</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>Mesure de %1</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>En pause&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>Cancelled: what is measured of %1 is kept</source>
        <translation>Annulé&#xa0;: ce qui est mesuré de %1 est gardé</translation>
    </message>
    <message>
        <source>Measuring %1 stopped</source>
        <translation>La mesure de %1 s’est arrêtée</translation>
    </message>
    <message>
        <source>Worker: %1</source>
        <translation>Worker&#xa0;: %1</translation>
    </message>
    <message>
        <source>Worker %1: %2</source>
        <translation>Worker %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Not measured: %1: %2</source>
        <translation>Non mesuré&#xa0;: %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>réessayer</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>supprimer</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>En attente&#xa0;: %1</translation>
    </message>
    <message>
        <source>Begin no further measurement; workers finish what they measure</source>
        <translation>Ne commencer aucune autre mesure&#xa0;; les workers terminent celle en cours</translation>
    </message>
    <message>
        <source>Pausing after what is being measured: %1</source>
        <translation>Pause après la mesure en cours&#xa0;: %1</translation>
    </message>
    <message>
        <source>first</source>
        <translation>en premier</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Ce qui attend</translation>
    </message>
</context>
<context>
    <name>halftone::TimingQueue</name>
    <message>
        <source>The measurements that waited when Halftone was closed go on.</source>
        <translation>Les mesures qui attendaient à la fermeture de Halftone continuent.</translation>
    </message>
</context>
<context>
    <name>halftone::TimingTableModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>modélisé</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importé</translation>
    </message>
    <message>
        <source>measuring, %1 done</source>
        <translation>mesure en cours, %1 fait</translation>
    </message>
    <message>
        <source>unfinished, %1 measured</source>
        <translation>inachevé, %1 mesuré</translation>
    </message>
    <message>
        <source>The integer program uses these gains.</source>
        <translation>Le programme en nombres entiers utilise ces gains.</translation>
    </message>
    <message>
        <source>Press Enter or double-click to use these gains.</source>
        <translation>Entrée ou double clic pour utiliser ces gains.</translation>
    </message>
    <message>
        <source>What is not measured yet counts as no gain.</source>
        <translation>Ce qui n’est pas encore mesuré compte pour un gain nul.</translation>
    </message>
    <message>
        <source>● %1</source>
        <translation>● %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>used by the integer program</source>
        <translation>utilisé par le programme en nombres entiers</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Where the gains come from; a dot marks what is solved with</source>
        <translation>D’où viennent les gains&#xa0;; un point marque ceux avec lesquels on résout</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Modelled gains come from a formula, measured ones from a device</source>
        <translation>Les gains modélisés viennent d’une formule, les mesurés d’un appareil</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>One forward pass over this many sequences</source>
        <translation>Une passe avant sur autant de séquences</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>The first one is the baseline</source>
        <translation>Le premier est la base</translation>
    </message>
    <message>
        <source>Whole model</source>
        <translation>Modèle entier</translation>
    </message>
    <message>
        <source>Time with every layer at the baseline</source>
        <translation>Temps avec chaque couche au format de base</translation>
    </message>
    <message>
        <source>Smaller differences mean nothing; gains are solved in these steps</source>
        <translation>De plus petites différences ne signifient rien&#xa0;; on résout par ces pas</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>paused, %1 done</source>
        <translation>en pause, %1 faits</translation>
    </message>
</context>
<context>
    <name>halftone::TimingWork</name>
    <message>
        <source>%1, %2: %3 with every layer at %4, predicted, not measured.</source>
        <translation>%1, %2&#xa0;: %3 avec chaque couche en %4, prédit, non mesuré.</translation>
    </message>
    <message>
        <source>The gains in %1 are imported.</source>
        <translation>Les gains de %1 sont importés.</translation>
    </message>
    <message>
        <source>The gains are written to %1.</source>
        <translation>Les gains sont écrits dans %1.</translation>
    </message>
    <message>
        <source>It cannot run like that: weights and cache take %1 on each device, which has %2.</source>
        <translation>Il ne peut pas tourner ainsi&#xa0;: poids et cache prennent %1 sur chaque appareil, qui a %2.</translation>
    </message>
</context>
<context>
    <name>halftone::TradeOffMenu</name>
    <message>
        <source>&amp;Trade-off plot</source>
        <translation>&amp;Compromis</translation>
    </message>
    <message>
        <source>&amp;Horizontal axis</source>
        <translation>Axe &amp;horizontal</translation>
    </message>
    <message>
        <source>Loss MSE</source>
        <translation>MSE de perte</translation>
    </message>
    <message>
        <source>Threshold τ</source>
        <translation>Seuil τ</translation>
    </message>
    <message>
        <source>Predicted change of the perplexity</source>
        <translation>Variation prédite de la perplexité</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmique</translation>
    </message>
    <message>
        <source>&amp;Vertical axis</source>
        <translation>Axe &amp;vertical</translation>
    </message>
    <message>
        <source>Gain in its unit</source>
        <translation>Gain dans son unité</translation>
    </message>
    <message>
        <source>Gain in percent of the baseline</source>
        <translation>Gain en pour cent de la base</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>&amp;Superposer</translation>
    </message>
    <message>
        <source>Another &amp;session…</source>
        <translation>Une autre &amp;session…</translation>
    </message>
    <message>
        <source>&amp;Remove all overlays</source>
        <translation>&amp;Retirer toutes les superpositions</translation>
    </message>
    <message>
        <source>Every &amp;random configuration</source>
        <translation>Chaque configuration &amp;aléatoire</translation>
    </message>
    <message>
        <source>Beside the band that 90 % of them lie in</source>
        <translation>À côté de la bande où se trouvent 90&#xa0;% d’entre elles</translation>
    </message>
    <message>
        <source>S&amp;nap to where the solution changes</source>
        <translation>S’a&amp;rrêter là où la solution change</translation>
    </message>
    <message>
        <source>The threshold stops at the points of the frontier; Shift while dragging does the opposite</source>
        <translation>Le seuil s’arrête aux points de la frontière&#xa0;; Maj en tirant fait le contraire</translation>
    </message>
    <message>
        <source>Ne&amp;xt solution</source>
        <translation>Solution s&amp;uivante</translation>
    </message>
    <message>
        <source>&amp;Previous solution</source>
        <translation>Solution &amp;précédente</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Zoomer</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>&amp;Dézoomer</translation>
    </message>
    <message>
        <source>Zoom to a &amp;box</source>
        <translation>Zoomer sur un &amp;cadre</translation>
    </message>
    <message>
        <source>Then draw the box; or draw it at any time with the right button, or with Ctrl</source>
        <translation>Dessinez ensuite le cadre&#xa0;; ou dessinez-le à tout moment avec le bouton droit, ou avec Ctrl</translation>
    </message>
    <message>
        <source>&amp;Move the view</source>
        <translation>Dép&amp;lacer la vue</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Aller à gauche</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Aller à droite</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Aller en haut</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Aller en bas</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Tout montrer</translation>
    </message>
    <message>
        <source>An overlay has another unit or is of another session: only shares of the own baseline can be compared</source>
        <translation>Une superposition a une autre unité ou vient d’une autre session&#xa0;: seules des parts de leur propre base se comparent</translation>
    </message>
</context>
<context>
    <name>halftone::TradeOffOverlays</name>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Time by MAC counts</source>
        <translation>Temps selon les MAC</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>source of gains, workload</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>halftone::TradeOffPlot</name>
    <message>
        <source>Trade-off of gain and loss MSE</source>
        <translation>Compromis entre gain et MSE de perte</translation>
    </message>
    <message>
        <source>infeasible</source>
        <translation>impossible</translation>
    </message>
    <message>
        <source>Axes, overlays and view of this plot</source>
        <translation>Axes, superpositions et vue de ce graphique</translation>
    </message>
    <message>
        <source>Menu of the trade-off plot</source>
        <translation>Menu du compromis</translation>
    </message>
    <message>
        <source>gain %1 (optimal)</source>
        <translation>gain %1 (optimal)</translation>
    </message>
    <message>
        <source>gain %1 (not proven)</source>
        <translation>gain %1 (non prouvé)</translation>
    </message>
    <message>
        <source>Threshold: drag it, or press ← →, Page Up and Page Down for larger steps; with Shift it goes to where the solution changes</source>
        <translation>Seuil&#xa0;: tirez-le, ou appuyez sur ← →, Page préc. et Page suiv. pour de plus grands pas&#xa0;; avec Maj il va là où la solution change</translation>
    </message>
    <message>
        <source>Click to choose what this axis measures</source>
        <translation>Cliquez pour choisir ce que mesure cet axe</translation>
    </message>
    <message>
        <source>solving…</source>
        <translation>résolution…</translation>
    </message>
</context>
<context>
    <name>halftone::ValidateDialog</name>
    <message>
        <source>Validate</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Runs the model really quantized as the solution says, and unquantized, and measures how the loss changes. Use texts that it was not calibrated with.</source>
        <translation>Exécute le modèle réellement quantifié selon la solution, et non quantifié, et mesure comment change la perte. Utilisez des textes qui n’ont pas servi à la calibration.</translation>
    </message>
    <message>
        <source>Validation data file</source>
        <translation>Fichier de données de validation</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>&amp;Validate</source>
        <translation>&amp;Valider</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fichier…</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Données</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>É&amp;chantillons</translation>
    </message>
    <message>
        <source>Texts (*.jsonl *.txt);;All files (*)</source>
        <translation>Textes (*.jsonl *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose texts: a .jsonl or .txt file.</source>
        <translation>Choisissez des textes&#xa0;: un fichier .jsonl ou .txt.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Il n’y a pas de fichier «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The session was calibrated with these texts: the result will look better than it is.</source>
        <translation>La session a été calibrée avec ces textes&#xa0;: le résultat paraîtra meilleur qu’il n’est.</translation>
    </message>
</context>
<context>
    <name>halftone::WindowReturn</name>
    <message>
        <source>The window was closed during this calibration; the samples that were finished are kept.</source>
        <translation>La fenêtre a été fermée pendant cette calibration&#xa0;; les échantillons terminés sont conservés.</translation>
    </message>
    <message>
        <source>Halftone ended unexpectedly. The session is shown as it was; the log of that run is in %1.</source>
        <translation>Halftone s’est arrêté de façon inattendue. La session est affichée telle qu’elle était&#xa0;; le journal de cette exécution est dans %1.</translation>
    </message>
</context>
<context>
    <name>halftone::WindowTools</name>
    <message numerus="yes">
        <source>%Ln file(s) written to %1.</source>
        <translation>
            <numerusform>%Ln fichier écrit dans %1.</numerusform>
            <numerusform>%Ln fichiers écrits dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Overlay on the trade-off plot</source>
        <translation>Superposer au compromis</translation>
    </message>
    <message>
        <source>Compare its solution with the one on screen</source>
        <translation>Comparer sa solution à celle à l’écran</translation>
    </message>
    <message>
        <source>There is no other session in the library.</source>
        <translation>Il n’y a pas d’autre session dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Another session</source>
        <translation>Autre session</translation>
    </message>
</context>
<context>
    <name>halftone::WorkloadFields</name>
    <message>
        <source> tokens</source>
        <translation> jetons</translation>
    </message>
    <message>
        <source>Prefill: time to the first token</source>
        <translation>Prefill&#xa0;: temps jusqu’au premier jeton</translation>
    </message>
    <message>
        <source>Decode: one more token, with a cache</source>
        <translation>Décodage&#xa0;: un jeton de plus, avec un cache</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Lot</translation>
    </message>
    <message>
        <source>Se&amp;quence length</source>
        <translation>Longueur de sé&amp;quence</translation>
    </message>
    <message>
        <source>P&amp;hase</source>
        <translation>P&amp;hase</translation>
    </message>
    <message>
        <source> tokens; the model takes at most %L1</source>
        <translation> jetons&#xa0;; le modèle en accepte au plus %L1</translation>
    </message>
</context>
<context>
    <name>halftone::Workspace</name>
    <message>
        <source>How sure the choice is</source>
        <translation>Degré de certitude du choix</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservées</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>Configurations</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Prédictions</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>The gain of every configuration is drawn here once there is a timing.</source>
        <translation>Le gain de chaque configuration est dessiné ici dès qu’il y a des temps.</translation>
    </message>
    <message>
        <source>Select a sub-graph: the gain of each of its configurations is then drawn here.</source>
        <translation>Choisissez un sous-graphe&#xa0;: le gain de chacune de ses configurations est alors dessiné ici.</translation>
    </message>
    <message>
        <source>What every noise model says of the solution is listed here.</source>
        <translation>Ce que chaque modèle de bruit dit de la solution figure ici.</translation>
    </message>
    <message>
        <source>The layers of the open session are listed here.</source>
        <translation>Les couches de la session ouverte figurent ici.</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Page d’accueil</translation>
    </message>
    <message>
        <source>What every threshold buys is drawn here once there is a timing of the sub-graphs.</source>
        <translation>Ce que chaque seuil rapporte est tracé ici dès qu’il y a des temps pour les sous-graphes.</translation>
    </message>
    <message>
        <source>What every threshold buys is drawn here once samples are calibrated and there is a timing of the sub-graphs.</source>
        <translation>Ce que chaque seuil rapporte est tracé ici dès que des échantillons sont calibrés et qu’il y a des temps pour les sous-graphes.</translation>
    </message>
</context>
</TS>
