export const view = () => [];
