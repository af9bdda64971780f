/** Départements of the région Grand Est (INSEE region 44), code to name. Source: INSEE, code officiel géographique. */
export const GRAND_EST: Readonly<Record<string, string>> = {
  '08': 'Ardennes',
  '10': 'Aube',
  '51': 'Marne',
  '52': 'Haute-Marne',
  '54': 'Meurthe-et-Moselle',
  '55': 'Meuse',
  '57': 'Moselle',
  '67': 'Bas-Rhin',
  '68': 'Haut-Rhin',
  '88': 'Vosges',
};

/** Whether a département code is one of the Grand Est's. */
export const isGrandEst = (department: string): boolean => Object.hasOwn(GRAND_EST, department);
